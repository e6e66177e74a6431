// What the browser keeps of an exercise, also where it keeps nothing or holds something strange.

import assert from "node:assert/strict";
import {beforeEach, test} from "node:test";
import {load} from "./page.mjs";

const {record, remember} = await load("progress.mjs");
let kept;

beforeEach(() => {
  kept = new Map();
  globalThis.localStorage = {getItem: key => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text)};
});

test("nothing kept is an empty record", () => {
  assert.deepEqual(record("tanh"), {});
});

test("changes are added to what is kept, each exercise for itself", () => {
  assert.equal(remember("tanh", {code: {g: "mine"}}), true);
  assert.equal(remember("tanh", {passed: true}), true);
  assert.deepEqual(record("tanh"), {code: {g: "mine"}, passed: true});
  assert.deepEqual(record("relu"), {});
});

test("code that is back at the start is forgotten", () => {
  remember("tanh", {code: {g: "mine"}});
  remember("tanh", {code: undefined});
  assert.deepEqual(record("tanh"), {});
});

test("the key names the site's folder, so that two copies of the course do not mix", () => {
  remember("tanh", {passed: true});
  const [key] = kept.keys();
  assert.match(key, /^g_prime:\/.*\/:tanh$/);
});

test("a record that is no JSON is an empty one, and is written over", () => {
  remember("tanh", {passed: true});
  const [key] = kept.keys();
  kept.set(key, "{half");
  assert.deepEqual(record("tanh"), {});
  assert.equal(remember("tanh", {passed: true}), true);
  assert.deepEqual(record("tanh"), {passed: true});
});

test("a browser that refuses says so, and throws nothing", () => {
  const refuse = () => { throw new Error("QuotaExceededError"); };
  globalThis.localStorage = {getItem: refuse, setItem: refuse};
  assert.deepEqual(record("tanh"), {});
  assert.equal(remember("tanh", {passed: true}), false);
});
