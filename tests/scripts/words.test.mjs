// The table of words: every placeholder is filled, every key that a script names is there, and every row is used.

import assert from "node:assert/strict";
import {readFileSync, readdirSync} from "node:fs";
import {test} from "node:test";
import {load} from "./page.mjs";

const folder = new URL("../../book/_web/", import.meta.url);
const {say} = await load("words.mjs");
const table = new URL("../../autograder/sentences/en/page.json", import.meta.url);
const keys = Object.keys(JSON.parse(readFileSync(table, "utf8")));
const scripts = readdirSync(folder, {recursive: true}).map(String).filter(name => name.endsWith(".mjs"))
  .map(name => readFileSync(new URL(name, folder), "utf8")).join("\n");

test("the words of a key come with their places filled", () => {
  assert.equal(say("check"), "Check");
  assert.equal(say("step", {at: 2, all: 9, title: "Layer 1"}), "Step 2 of 9. Layer 1");
  assert.equal(say("result", {name: "$& $1"}), "Result for $& $1");
});

test("every key that a script names is in the table", () => {
  assert.ok(keys.length > 40);
  const named = [...scripts.matchAll(/\bsay\("(\w+)"/g)].map(found => found[1]);
  assert.ok(named.length > 30);
  assert.deepEqual(named.filter(key => !keys.includes(key)), []);
});

test("every row of the table is used", () => {
  assert.deepEqual(keys.filter(key => !scripts.includes(`"${key}"`)), []);
});
