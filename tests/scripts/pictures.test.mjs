// What the pictures of the reader's code share: whose code is shown, and who goes first.

import assert from "node:assert/strict";
import {beforeEach, test} from "node:test";
import {load, page} from "./page.mjs";

let kept;

beforeEach(() => {
  kept = {};
  globalThis.localStorage = {getItem: key => kept[key] ?? null, setItem: () => {}};
  page();
});

const KEY = `g_prime:${new URL("../../", new URL("../../book/_web/progress.mjs", import.meta.url)).pathname}:`;

test("code that stands in an editor of the page goes before what the browser kept", async () => {
  const {cellsOf, offerCode} = await load("open_code.mjs");
  kept[`${KEY}backward`] = JSON.stringify({code: {backward: "old"}});
  assert.deepEqual(cellsOf(["backward"]), [{name: "your backward", source: "old"}]);
  offerCode("backward", () => [["backward", "new"]]);
  assert.deepEqual(cellsOf(["cost_gradient", "backward"]), [{name: "your backward", source: "new"}]);
});

test("of an exercise that nobody has begun there is nothing", async () => {
  const {cellsOf} = await load("open_code.mjs");
  assert.deepEqual(cellsOf(["cost_gradient", "layer_backward"]), []);
});

test("who shows a code hears of its changes, and of no other's", async () => {
  const {tellChange, whenChanged} = await load("open_code.mjs");
  globalThis.CustomEvent = document.defaultView.CustomEvent;
  let times = 0;
  whenChanged(["backward"], () => { times += 1; });
  tellChange("tanh");
  tellChange("backward");
  assert.equal(times, 1);
});
