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
  const kept = new Map();
  globalThis.localStorage = {getItem: key => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text)};
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
});

test("a page that the reader has come to gets its one Python ready, once for each exercise and picture", async () => {
  for (const exercise of ["tanh", "way_back", "tanh"]) python.prepare({exercise, needs: ["numpy"]});
  assert.equal(workers.length, 1);
  assert.deepEqual(workers[0].asked, ["tanh", "way_back"].map(exercise => ({exercise, needs: ["numpy"]})));
  workers[0].says({came: 1e6, all: 9.6e6});
  const {answer, told} = ask();
  assert.equal(told[0].fraction, 1 / 9.6);
  workers[0].says({ready: true});
  workers[0].says({begun: true});
  workers[0].says({report: {}});
  assert.deepEqual(await answer, {report: {}});
});

test("a Python that could not get ready is no news, and the question tries anew", async () => {
  python.prepare({exercise: "tanh", needs: []});
  workers[0].says({failed: "no network"});
  const {answer} = ask();
  workers[1].says({report: {}});
  assert.deepEqual(await answer, {report: {}});
});

test("a question goes to the worker as it is, and its answer comes back", async () => {
  const {answer} = ask();
  assert.deepEqual(workers[0].asked, [QUESTION]);
  workers[0].says({report: {passed: true}});
  assert.deepEqual(await answer, {report: {passed: true}});
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
  workers[0].says({came: 2.4e6, all: 9.6e6});
  workers[0].says({came: 9.6e6, all: 9.6e6});
  workers[0].says({begun: true});
  workers[0].says({report: {}});
  await answer;
  assert.deepEqual(told.map(state => state.fraction), [undefined, 0.25, 1, undefined]);
  assert.match(told[1].words, /about 10 MB, the first time only/);
  assert.equal(told[2].words, "Starting Python.");
  assert.equal(told[3].words, "Checking.");
});

test("a browser that has loaded it once is told of no first time", async () => {
  const first = ask();
  workers[0].says({begun: true});
  workers[0].says({report: {}});
  await first.answer;
  python = await load("python.mjs");
  const {told} = ask();
  workers[1].says({came: 0, all: 9.6e6});
  assert.deepEqual(told.map(state => state.words), ["Starting Python.", "Starting Python."]);
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

test("a stopped question keeps what it has printed; a new worker gets ready, and says nothing of it", async () => {
  const {answer, told} = ask();
  workers[0].says({begun: true});
  workers[0].says({more: "again"});
  workers[0].says({more: " again"});
  python.stop("Stopped.");
  assert.deepEqual(await answer, {stopped: "Stopped.", printed: "again again"});
  assert.deepEqual(workers[1].asked, [{exercise: "tanh", needs: ["numpy"]}]);
  const before = told.length;
  workers[1].says({came: 1, all: 2});
  assert.equal(told.length, before);
  const next = ask();
  assert.equal(next.told[0].words, "Starting Python.");
  workers[1].says({report: {}});
  await next.answer;
});

test("a stop while Python still loads starts no second loading, and a stop of nothing ends nothing", async () => {
  python.stop("Stopped.");
  const {answer} = ask();
  python.stop("Stopped.");
  assert.deepEqual(await answer, {stopped: "Stopped.", printed: ""});
  assert.equal(workers.length, 1);
});

test("what the site has not, and what came damaged, are sentences", async () => {
  const first = ask();
  workers[0].says({missing: ["numpy"]});
  await assert.rejects(first.answer, /autograder check tanh tanh\.ipynb/);
  const second = ask();
  workers[0].says({refused: ["numpy", "g_prime"]});
  await assert.rejects(second.answer, /numpy, g_prime did not arrive/);
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
