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

test("a picture puts code into the editors of its exercise, if there are any", async () => {
  const {offerCode, putCode} = await load("open_code.mjs");
  let taken = null;
  offerCode("own", () => [["g", "mine"]], code => { taken = code; });
  assert.equal(putCode("own", {g: "theirs"}), true);
  assert.deepEqual(taken, {g: "theirs"});
  assert.equal(putCode("sigmoid", {g: "theirs"}), false);
});

test("a wish to see a code waits for its picture, and is heard once", async () => {
  const {wish, whenWished} = await load("open_code.mjs");
  globalThis.CustomEvent = document.defaultView.CustomEvent;
  let times = 0;
  wish("own");
  whenWished("own", () => { times += 1; });
  assert.equal(times, 1);
  wish("sigmoid");
  assert.equal(times, 1);
  wish("own");
  assert.equal(times, 2);
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
