// Whose code a picture shows: what is of other code, or of an earlier question, says so.

import assert from "node:assert/strict";
import {beforeEach, mock, test} from "node:test";
import {load, page} from "./page.mjs";

const OTHER = "This is of your code before you changed it.";
const EARLIER = "This is an earlier answer.";
let now, isOld, stamps, change;

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({apis: ["setTimeout"]});
  const made = page("<ul></ul><figure></figure><table><tr><th>yours</th><td>90</td></tr></table><span></span>");
  globalThis.CustomEvent = made.defaultView.CustomEvent;
  now = "mine";
  const {makeStamps} = await load("pictures/stamps.mjs");
  const {tellChange} = await load("open_code.mjs");
  stamps = makeStamps(["own"], () => now, old => { isOld = old; });
  change = code => { now = code; tellChange("own"); };
});

const part = name => document.querySelector(name);
const notes = () => [...document.querySelectorAll(".of-earlier")].map(note => note.textContent.trim());

test("what was asked with other code is greyed, says so once, and stays so until it is asked anew", () => {
  stamps.show("mine", [part("ul"), part("figure")]);
  assert.deepEqual([notes(), isOld], [[], false]);
  change("another");
  assert.deepEqual([notes(), isOld], [[OTHER], true]);
  assert.ok(part("ul").classList.contains("is-earlier") && part("figure").classList.contains("is-earlier"));
  change("a third");
  assert.deepEqual(notes(), [OTHER]);
  stamps.show("a third", [part("ul"), part("figure")]);
  assert.deepEqual([notes(), isOld, part("ul").classList.contains("is-earlier")], [[], false, false]);
});

test("code that is what it was before is not another one", () => {
  stamps.show("mine", [part("ul")]);
  change("another");
  change("mine");
  assert.deepEqual([notes(), isOld], [[], false]);
});

test("an answer to code that has changed while it was asked is of other code at once", () => {
  change("another");
  stamps.show("mine", [part("ul")]);
  assert.deepEqual(notes(), [OTHER]);
});

test("a row says it in its head, and each part for itself", () => {
  stamps.show("mine", [part("tr")]);
  stamps.show(null, [part("span")]);
  change("another");
  assert.equal(part("th").textContent, `yours ${OTHER}`);
  assert.equal(part("span").textContent, "");
});

test("under a question that runs for longer, the answer before is an earlier one; also when none has come", () => {
  stamps.show("mine", [part("ul")]);
  stamps.wait([part("ul")]);
  assert.deepEqual(notes(), []);
  mock.timers.tick(500);
  assert.deepEqual([notes(), isOld], [[EARLIER], false]);
  stamps.show("mine", [part("ul")]);
  assert.deepEqual(notes(), []);
  stamps.wait([part("ul")]);
  stamps.leave([part("ul")]);
  assert.deepEqual(notes(), [EARLIER]);
});

test("what has left the page is forgotten", () => {
  stamps.show("mine", [part("ul")]);
  part("ul").remove();
  change("another");
  assert.deepEqual([notes(), isOld], [[], false]);
});
