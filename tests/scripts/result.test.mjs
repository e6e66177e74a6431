// What a page shows of a report: the findings of this cell's functions, in words, and nothing as markup.

import assert from "node:assert/strict";
import {beforeEach, test} from "node:test";
import {load, page} from "./page.mjs";

const {showAnswer} = await load("result.mjs");
let cell, section;

beforeEach(() => {
  const made = page('<section><div></div><details class="solution"><summary>Show</summary></details>'
    + '<p class="exercise-next"><a href="tanh.html#exercise-tanh">Next exercise: tanh</a></p></section>');
  section = made.querySelector("section");
  const result = made.querySelector("div");
  cell = {functions: ["g"], result, show(parts, verdict) {
    result.replaceChildren(...parts);
    result.hidden = !parts.length;
    result.dataset.verdict = verdict ?? "";
  }};
});

const finding = (check, passed, more = {}) =>
  ({check, passed, rationale: "", help: "", mistake: null, observation: null, ...more});
const report = (passed, findings) => ({passed, points: passed ? 10 : 10 / 3, max_points: 10, findings});
const show = answer => showAnswer(cell, {stops: [], ...answer}, section);
const text = selector => cell.result.querySelector(selector)?.textContent;

for (const [answer, words] of [
  [{stopped: "Stopped."}, /^Stopped\.$/], [{crashed: "gone"}, /closed/], [{fault: "KeyError"}, /mistake, not yours: KeyError/]]) {
  test(`${Object.keys(answer)} is one sentence`, () => assert.match(show(answer), words));
}

test("a stopped run keeps what it printed, and words say that more was", () => {
  assert.equal(show({stopped: "Stopped.", printed: "again\n"}), "Stopped.");
  assert.equal(text("pre"), "again\n");
  assert.equal(text(".printed-cut"), undefined);
  show({stopped: "Stopped.", printed: "x".repeat(8000) + "\n…"});
  assert.equal(text("pre"), "x".repeat(8000));
  assert.match(text(".printed-cut"), /first 8000 characters/);
});

test("what is printed while a check runs is shown with it", () => {
  show({report: report(false, [finding("g.values", true)]), printed: "here\n"});
  assert.equal(text("pre"), "here\n");
  assert.match(text(".printed-title"), /while it was checked/);
});

test("input() gets a sentence", () => {
  show({printed: "", error: "Traceback\n  your g, line 1\nEOFError: EOF when reading a line\n"});
  assert.match(text(".try"), /input\(\)/);
  show({printed: "", error: "ValueError: EOFError"});
  assert.equal(text(".try"), undefined);
});

test("a run after a check has no verdict", () => {
  show({report: report(true, [finding("g.values", true)])});
  show({printed: "1\n", error: null});
  assert.equal(cell.result.dataset.verdict, "");
});

test("passing leads on to the next exercise", () => {
  show({report: report(true, [finding("g.values", true)])});
  assert.equal(text(".way-on a"), "Next exercise: tanh");
});

test("a right answer says its points and opens the way to our solution", () => {
  assert.equal(show({report: report(true, [finding("g.values", true)])}), "All of it is right: 10 of 10 points.");
  assert.equal(cell.result.dataset.verdict, "right");
  cell.result.querySelector("button").onclick();
  assert.equal(section.querySelector("details").open, true);
});

test("a wrong one names the function, says why, and what to try", () => {
  const wrong = finding("g.values", false, {rationale: "`g(0)` gave 1", help: "Look at 0.", mistake: "sigmoid-sign"});
  assert.match(show({report: report(false, [finding("g.defined", true), wrong])}), /Not yet.*3\.33 of 10/);
  const item = cell.result.querySelector("li");
  assert.equal(item.dataset.message, "sigmoid-sign");
  assert.equal(item.dataset.check, "g.values");
  assert.equal(item.textContent, "✗g: not yet.g(0) gave 1Try this. Look at 0.");
  assert.equal(item.querySelector("code").textContent, "g(0)");
  assert.equal(cell.result.querySelector("button"), null);
});

test("a function that Python could not read gets no hint on its mathematics, and no page is named on its own page", () => {
  const help = "Work out g at z = 0 by hand. Page: sigmoid.";
  show({report: report(false, [finding("g.defined", false, {rationale: "SyntaxError", help, observation: "undefined"})])});
  assert.equal(text(".try"), undefined);
  show({report: report(false, [finding("g.values", false, {rationale: "off", help})])});
  assert.equal(text(".try"), "Try this. Work out g at z = 0 by hand.");
});

test("what was not reached is neither right nor wrong", () => {
  show({report: report(false, [finding("g.defined", true), finding("g.values", null)])});
  assert.equal(text(".verdict"), "·g: not reached.");
});

test("a cell shows its own functions only", () => {
  const findings = [finding("g.values", true), finding("g_prime.values", false, {rationale: "wrong"})];
  assert.match(show({report: report(false, findings)}), /^Right\./);
  assert.equal(cell.result.querySelectorAll("li").length, 1);
});

test("an error that no finding tells of is told", () => {
  show({report: report(false, [finding("g.defined", false, {rationale: "g is not defined: ZeroDivisionError: here"})]),
    stops: ["ZeroDivisionError: here", "NameError: there"]});
  assert.equal(text(".stopped"), "One statement failed: NameError: there; what stands below it ran all the same.");
});

test("a run shows what was printed, and an error beside it", () => {
  assert.equal(show({printed: "1\n", error: null}), "Ran.");
  assert.equal(text("pre"), "1\n");
  assert.equal(show({printed: "", error: "Traceback"}), "Your code stopped with an error.");
  assert.equal(text(".printed-error"), "Traceback");
  assert.equal(show({printed: "", error: null}), "Ran, and printed nothing.");
  assert.equal(cell.result.hidden, true);
});

test("nothing that a learner's code says becomes markup", () => {
  const evil = "<img src=x onerror=alert(1)>";
  show({report: report(false, [finding("g.values", false, {rationale: evil, help: evil})]), stops: [evil + evil]});
  assert.equal(cell.result.querySelector("img"), null);
  show({printed: evil, error: evil});
  assert.equal(cell.result.querySelector("img"), null);
  assert.equal(text("pre"), evil);
});
