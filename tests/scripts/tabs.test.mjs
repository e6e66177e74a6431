// Two tabs of one page: neither overwrites the other's code unless the reader says so, and nothing is lost.

import assert from "node:assert/strict";
import {beforeEach, test} from "node:test";
import {load, page} from "./page.mjs";

let kept, listeners, progress;

beforeEach(async () => {
  page();
  kept = new Map();
  listeners = [];
  globalThis.localStorage = {getItem: key => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text)};
  globalThis.window = {addEventListener: (name, heard) => listeners.push(heard)};
  progress = await load("progress.mjs");
});

/** A tab whose one editor holds a text; `type` is what its reader does, `hears` what the browser tells it. */
async function tab() {
  const {makeKeeper} = await load("tabs.mjs");
  const made = {g: progress.record("tanh").code?.g};
  const keeper = makeKeeper("tanh", {code: () => made.g && {g: made.g}, take: (code = {}) => { made.type(code.g); }});
  const heard = listeners.at(-1);
  made.type = text => { made.g = text; keeper.save(); };
  made.pass = () => keeper.save({passed: true});
  made.hears = () => heard({key: progress.keyOf("tanh")});
  made.press = words => [...keeper.bar.querySelectorAll("button")].find(each => each.textContent === words).onclick();
  made.asks = () => !keeper.bar.hidden;
  return made;
}

const stored = () => progress.record("tanh").code?.g;

test("one tab alone is never asked", async () => {
  const one = await tab();
  one.type("a");
  one.type("ab");
  assert.equal(stored(), "ab");
  assert.equal(one.asks(), false);
});

test("a tab that hears of another's change asks, and takes it only when told to", async () => {
  const one = await tab(), two = await tab();
  one.type("one's");
  two.hears();
  assert.equal(two.asks(), true);
  assert.equal(two.g, undefined);
  two.press("Take the other one");
  assert.equal(two.g, "one's");
  assert.equal(two.asks(), false);
});

test("a tab that keeps its own writes it, and the other one is asked in its turn", async () => {
  const one = await tab(), two = await tab();
  one.type("one's");
  two.hears();
  two.g = "two's";
  two.press("Keep what stands here");
  assert.equal(stored(), "two's");
  one.hears();
  assert.equal(one.asks(), true);
  assert.equal(one.g, "one's");
});

test("a tab that did not hear, for the browser had put it aside, overwrites nothing either", async () => {
  const one = await tab(), two = await tab();
  one.type("one's");
  two.type("two's");
  assert.equal(stored(), "one's");
  assert.equal(two.asks(), true);
});

test("what was typed before an answer is there after a reload", async () => {
  const one = await tab(), two = await tab();
  one.type("one's");
  two.type("two's");
  const again = await tab();
  assert.equal(again.g, "one's");
  assert.equal(again.asks(), true);
  again.press("Take the other one");
  assert.equal(again.g, "two's");
  assert.equal((await tab()).asks(), false);
});

test("the same code in both tabs is no question, and a pass is kept whatever is asked", async () => {
  const one = await tab(), two = await tab();
  one.type("same");
  two.type("same");
  two.hears();
  assert.equal(two.asks(), false);
  one.type("one's");
  two.pass();
  assert.equal(progress.record("tanh").passed, true);
  assert.equal(stored(), "one's");
});
