// The choice of an engine: the course's server, the browser's Python, or neither. The talk with a server: server.test.mjs.

import assert from "node:assert/strict";
import {beforeEach, test} from "node:test";
import {load} from "./page.mjs";

let engine, answers, requests, workers;

class FakeWorker {
  constructor() { workers.push(this); }
  postMessage() { setTimeout(() => this.onmessage({data: {report: "by the browser"}})); }
  terminate() {}
}

const QUESTION = {kind: "check", exercise: "tanh", needs: ["numpy"], cells: [{name: "your g", source: "x"}], asked: 0};
const json = (body, status = 200) => () => new Response(JSON.stringify(body), {status});
const dead = () => { throw new TypeError("Failed to fetch"); };
const SERVER = json({engine: "autograder", version: "1"});
const told = [];

beforeEach(async () => {
  workers = [];
  requests = [];
  told.length = 0;
  // Each address has its answers in turn; the last one stays.
  answers = {"api/engine": [json({}, 404)], "assets.json": [json({missing: []})]};
  globalThis.Worker = FakeWorker;
  globalThis.localStorage = {getItem: () => null, setItem: () => {}};
  globalThis.fetch = async (address, options = {}) => {
    requests.push({address: String(address), ...options});
    const key = Object.keys(answers).find(end => String(address).endsWith(end));
    const turn = answers[key].length > 1 ? answers[key].shift() : answers[key][0];
    return turn(options);
  };
  engine = await load("engine.mjs");
});

const ask = (question = QUESTION) => engine.ask(question, ({words}) => told.push(words));

// The first test: the page has one Python, which stays.
test("a reader who comes to an editor gets Python ready where there is no server", async () => {
  await engine.prepare(QUESTION);
  assert.equal(workers.length, 1);
});

test("without a server the browser's Python answers, and the page asks once which engine there is", async () => {
  assert.deepEqual(await ask(), {report: "by the browser"});
  await ask();
  assert.equal(requests.filter(request => request.address.endsWith("api/engine")).length, 1);
});

for (const [name, answer] of [["a page of its own", () => new Response("<html>")], ["another server's JSON", json({engine: "x"})],
  ["no answer", dead]]) {
  test(`${name} is no server of ours`, async () => {
    answers["api/engine"] = [answer];
    assert.deepEqual(await ask(), {report: "by the browser"});
  });
}

test("a server is asked, and no Python is made", async () => {
  const before = workers.length;
  answers["api/engine"] = [SERVER];
  answers["api/check"] = [json({report: "by the server"})];
  await engine.prepare(QUESTION);
  assert.deepEqual(await ask(), {report: "by the server"});
  assert.equal(workers.length, before);
});

test("where neither can check, the page knows before it loads anything, and Run works", async () => {
  answers["assets.json"] = [json({missing: ["numpy"]})];
  assert.equal(await engine.canCheck(["numpy"]), false);
  assert.equal(await engine.canCheck([]), true);
  await engine.prepare(QUESTION);
  await assert.rejects(ask(), /autograder check tanh tanh\.ipynb/);
  assert.equal(workers.length, 0);
  assert.deepEqual(await ask({...QUESTION, kind: "run"}), {report: "by the browser"});
});

test("a server that dies in mid-check is told, and the next check asks anew who is there", async () => {
  answers["api/engine"] = [SERVER, json({}, 404)];
  answers["api/check"] = [dead];
  assert.match((await ask()).stopped, /server/);
  assert.deepEqual(await ask(), {report: "by the browser"});
});

test("Stop ends the request", async () => {
  answers["api/engine"] = [SERVER];
  answers["api/check"] = [({signal}) => new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")));
  })];
  const answer = ask();
  while (!requests.some(request => request.address.endsWith("api/check"))) await new Promise(resolve => { setImmediate(resolve); });
  await engine.stop("Stopped.");
  assert.equal((await answer).stopped, "Stopped.");
  assert.equal(engine.isBusy(), false);
});

test("a Stop before the engine is known stops all the same", async () => {
  const answer = ask();
  engine.stop("Stopped.");
  assert.deepEqual(await answer, {stopped: "Stopped."});
});
