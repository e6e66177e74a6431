// The page's talk with the course's server: what it sends, what it makes of each answer, busy, stopped, gone.

import assert from "node:assert/strict";
import {beforeEach, mock, test} from "node:test";
import {load} from "./page.mjs";

const QUESTION = {kind: "check", exercise: "tanh", needs: ["numpy"], asked: 1,
  cells: [{name: "your g", source: "1"}, {name: "your g_prime", source: "é"}]};
const REPORT = {report: {passed: true}};

let server, asked, answers, told;

beforeEach(async () => {
  mock.timers.reset();
  mock.timers.enable({apis: ["setTimeout"]});
  mock.method(Math, "random", () => 0);
  [asked, answers, told] = [[], [], []];
  globalThis.fetch = (address, options = {}) => {
    asked.push({path: new URL(address).pathname, ...options});
    const next = answers.shift();
    return typeof next === "function" ? next(options) : Promise.resolve(next);
  };
  server = await load("server.mjs");
});

const says = (status, body) => ({ok: status < 400, status, json: async () => body});
const busy = retry => says(503, {problem: "busy", sentence: "The server is busy.", retry});
const never = ({signal}) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
const ask = (question = QUESTION) => server.ask(question, state => told.push(state.words));

/** Let everything that waits for nothing but its turn take it. */
async function settle() {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

for (const [name, answer, there] of [
  ["the course's server", says(200, {engine: "autograder", version: "1"}), true],
  ["a static host", says(404, {}), false],
  ["a host that answers everything", says(200, {engine: "other"}), false],
  ["a host whose answer is a page", {ok: true, json: () => Promise.reject(new SyntaxError())}, false],
  ["no network", () => Promise.reject(new TypeError("failed")), false]]) {
  test(`${name} is ${there ? "" : "no "}engine`, async () => {
    answers = [answer];
    assert.equal(await server.isThere(), there);
    assert.match(asked[0].path, /\/api\/engine$/);
  });
}

test("a check is one request, JSON and nothing else, and its answer comes back", async () => {
  answers = [says(200, REPORT)];
  const answer = ask();
  assert.equal(server.isBusy(), true);
  assert.deepEqual(await answer, REPORT);
  assert.equal(server.isBusy(), false);
  const [{path, method, headers, body}] = asked;
  assert.match(path, /\/api\/check$/);
  assert.equal(method, "POST");
  assert.deepEqual(headers, {"Content-Type": "application/json"});
  assert.deepEqual(JSON.parse(body), {exercise: "tanh", cell: 1,
    cells: [{id: "your g", source: "1"}, {id: "your g_prime", source: "é"}]});
  assert.deepEqual(told, ["Checking."]);
});

test("a run goes to the other address", async () => {
  answers = [says(200, {printed: "1", error: null})];
  assert.deepEqual(await ask({...QUESTION, kind: "run"}), {printed: "1", error: null});
  assert.match(asked[0].path, /\/api\/run$/);
});

test("a busy server is asked again after the seconds that it named, and the page says so", async () => {
  answers = [busy(2), busy(5), says(200, REPORT)];
  const answer = ask();
  await settle();
  assert.equal(asked.length, 1);
  assert.match(told.at(-1), /busy/);
  mock.timers.tick(1999);
  await settle();
  assert.equal(asked.length, 1);
  mock.timers.tick(1);
  await settle();
  assert.equal(asked.length, 2);
  mock.timers.tick(5000);
  assert.deepEqual(await answer, REPORT);
  assert.equal(asked.length, 3);
});

test("what the server refuses is shown in its own words, and not asked again", async () => {
  answers = [says(413, {problem: "large", sentence: "Too large.", retry: null})];
  assert.deepEqual(await ask(), {stopped: "Too large."});
  assert.equal(asked.length, 1);
});

for (const [name, answer] of [
  ["that is gone", () => Promise.reject(new TypeError("failed to fetch"))],
  ["whose answer breaks off", {ok: true, json: () => Promise.reject(new SyntaxError("end"))}],
  ["that is not ours any more", says(502, {})]]) {
  test(`a server ${name} is a plain sentence, and the next question tries anew`, async () => {
    answers = [answer, says(200, REPORT)];
    assert.match((await ask()).stopped, /server/);
    assert.deepEqual(await ask(), REPORT);
  });
}

test("stop closes the connection, and the words are the page's", async () => {
  answers = [never, says(200, REPORT)];
  const answer = ask();
  await settle();
  server.stop("Stopped.");
  assert.deepEqual(await answer, {stopped: "Stopped."});
  assert.equal(asked[0].signal.aborted, true);
  assert.equal(server.isBusy(), false);
  assert.deepEqual(await ask(), REPORT);
});

test("stop while the page waits for a busy server ends the waiting", async () => {
  answers = [busy(2)];
  const answer = ask();
  await settle();
  server.stop("Stopped.");
  assert.deepEqual(await answer, {stopped: "Stopped."});
  mock.timers.tick(60_000);
  await settle();
  assert.equal(asked.length, 1);
});

test("a server that says nothing at all is stopped after a minute", async () => {
  answers = [never];
  const answer = ask();
  await settle();
  mock.timers.tick(60_000);
  assert.match((await answer).stopped, /60 seconds/);
  assert.equal(asked[0].signal.aborted, true);
});

test("what is too large does not travel", async () => {
  const cells = [{name: "your g", source: "é".repeat(2 ** 19 + 1)}];
  assert.match((await ask({...QUESTION, cells})).stopped, /1 MB/);
  assert.equal(asked.length, 0);
  assert.equal(server.isBusy(), false);
});
