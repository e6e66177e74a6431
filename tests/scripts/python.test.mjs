// The page's side of the talk with its Python worker: one question at a time, a limit, a stop, and every way to fail.

import assert from "node:assert/strict";
import {beforeEach, mock, test} from "node:test";
import {load} from "./page.mjs";

let workers, python;

class FakeWorker {
  constructor(address, options) {
    assert.match(String(address), /python_worker\.mjs$/);
    assert.deepEqual(options, {type: "module"});
    Object.assign(this, {asked: [], ended: false});
    workers.push(this);
  }
  postMessage(question) { this.asked.push(question); }
  terminate() { this.ended = true; }
  says(data) { this.onmessage({data}); }
}

const QUESTION = {kind: "check", exercise: "tanh", needs: ["numpy"], cells: [], asked: 0};

beforeEach(async () => {
  workers = [];
  globalThis.Worker = FakeWorker;
  mock.timers.reset();
  mock.timers.enable({apis: ["setTimeout"]});
  python = await load("python.mjs");
});

/** Ask; returns the answer's promise and what the page was told meanwhile. */
function ask(question = QUESTION) {
  const told = [];
  return {answer: python.ask(question, state => told.push(state)), told};
}

test("no worker is made before the first question", () => {
  assert.equal(workers.length, 0);
  assert.equal(python.isBusy(), false);
});

test("a question goes to the worker as it is, and its answer comes back", async () => {
  const {answer} = ask();
  assert.equal(python.isBusy(), true);
  assert.deepEqual(workers[0].asked, [QUESTION]);
  workers[0].says({report: {passed: true}});
  assert.deepEqual(await answer, {report: {passed: true}});
  assert.equal(python.isBusy(), false);
});

test("the same worker serves the next question", async () => {
  for (const number of [1, 2]) {
    const {answer} = ask();
    workers[0].says({report: number});
    assert.deepEqual(await answer, {report: number});
  }
  assert.equal(workers.length, 1);
});

test("while files arrive the page hears which share, and then that Python starts", async () => {
  const {answer, told} = ask();
  workers[0].says({progress: 0.25, size: 9.6e6});
  workers[0].says({progress: 1, size: 9.6e6});
  workers[0].says({begun: true});
  workers[0].says({report: {}});
  await answer;
  assert.deepEqual(told.map(state => state.fraction), [0.25, 1, undefined]);
  assert.match(told[0].words, /about 10 MB/);
  assert.equal(told[2].words, "Checking.");
});

for (const [kind, seconds] of [["run", 10], ["check", 30]]) {
  test(`a ${kind} is stopped after ${seconds} seconds from its beginning, not from its loading`, async () => {
    const {answer} = ask({...QUESTION, kind});
    mock.timers.tick(600_000);
    assert.equal(workers[0].ended, false);
    workers[0].says({begun: true});
    mock.timers.tick(seconds * 1000 - 1);
    assert.equal(workers[0].ended, false);
    mock.timers.tick(1);
    assert.equal(workers[0].ended, true);
    assert.match((await answer).stopped, new RegExp(`after ${seconds} seconds`));
  });
}

test("an answer in time is not followed by a stop", async () => {
  const {answer} = ask();
  workers[0].says({begun: true});
  workers[0].says({report: {}});
  await answer;
  mock.timers.tick(600_000);
  assert.equal(workers[0].ended, false);
});

test("after a stop a new worker gets ready with the same packages, and says nothing of it", async () => {
  const {answer, told} = ask();
  workers[0].says({begun: true});
  python.stop("Stopped.");
  assert.deepEqual(await answer, {stopped: "Stopped."});
  assert.deepEqual(workers[1].asked, [{needs: ["numpy"]}]);
  const before = told.length;
  workers[1].says({progress: 0.5, size: 1});
  assert.equal(told.length, before);
});

test("a stop while Python still loads starts no second loading", async () => {
  const {answer} = ask();
  python.stop("Stopped.");
  assert.deepEqual(await answer, {stopped: "Stopped."});
  assert.equal(workers.length, 1);
});

test("what the site has not, and what came damaged, are errors of their own", async () => {
  const first = ask();
  workers[0].says({missing: ["numpy"]});
  await assert.rejects(first.answer, python.Missing);
  const second = ask();
  workers[0].says({refused: ["numpy", "g_prime"]});
  await assert.rejects(second.answer, error => error instanceof python.Refused && error.message === "numpy, g_prime");
  assert.equal(python.isBusy(), false);
});

for (const [name, fail] of [
  ["says that it failed", worker => worker.says({failed: "no network"})],
  ["breaks", worker => worker.onerror({message: "no network"})]]) {
  test(`a worker that ${name} is closed, and the next question tries anew`, async () => {
    const {answer} = ask();
    fail(workers[0]);
    await assert.rejects(answer, /no network/);
    assert.equal(workers[0].ended, true);
    const again = ask();
    workers[1].says({report: {}});
    assert.deepEqual(await again.answer, {report: {}});
  });
}

test("a Python that crashed is an answer, and its worker is closed", async () => {
  const {answer} = ask();
  workers[0].says({crashed: "out of memory"});
  assert.deepEqual(await answer, {crashed: "out of memory"});
  assert.equal(workers[0].ended, true);
});
