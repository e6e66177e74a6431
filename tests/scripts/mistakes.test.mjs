// What the browser remembers of mistakes, and which questions come back.

import assert from "node:assert/strict";
import {beforeEach, test} from "node:test";
import {load, page} from "./page.mjs";

globalThis.window = {addEventListener() {}};
page();
const {add, drop, forgetAll, join, kept, note} = await load("mistakes.mjs");
const {answers, choose, shuffled} = await load("returning.mjs");
let storage;

beforeEach(() => {
  storage = new Map();
  globalThis.localStorage = {getItem: key => storage.get(key) ?? null, setItem: (key, text) => storage.set(key, text),
    removeItem: key => storage.delete(key)};
});

const finding = (check, passed, mistake = null) => ({check, passed, mistake});

test("what Check calls wrong is kept by function, what is right or not reached is not", () => {
  note("tanh", {findings: [finding("g.values", true), finding("g_prime.values", false, "square-inside"),
    finding("g_prime.fresh", null), finding("g_prime_from_a.shape", false)]});
  assert.deepEqual(kept(), {"tanh.g_prime": ["square-inside"], "tanh.g_prime_from_a": [""]});
});

test("a mistake counts once, the latest stands last, and the oldest give way", () => {
  for (const id of ["a", "b", "a"]) add("tanh.g", id);
  assert.deepEqual(kept(), {"tanh.g": ["b", "a"]});
  for (let i = 0; i < 20; i++) add("tanh.g", `m${i}`);
  assert.equal(kept()["tanh.g"].length, 12);
  assert.equal(kept()["tanh.g"].at(-1), "m19");
});

test("those of a file are older than what is here, and none counts twice", () => {
  for (const id of ["b", "c"]) add("tanh.g", id);
  join({"tanh.g": ["a", "b", "a"], "relu.g": ["x"]});
  assert.deepEqual(kept(), {"tanh.g": ["a", "b", "c"], "relu.g": ["x"]});
  join({"tanh.g": Array.from({length: 20}, (_, i) => `m${i}`)});
  assert.equal(kept()["tanh.g"].length, 12);
  assert.deepEqual(kept()["tanh.g"].slice(-3), ["a", "b", "c"]);
});

test("what was made good is gone, and all of it when forgotten", () => {
  add("tanh.g", "a");
  add("relu.g", "b");
  drop("tanh.g", "a");
  assert.deepEqual(kept(), {"relu.g": ["b"]});
  forgetAll();
  assert.deepEqual(kept(), {});
  assert.equal(storage.size, 0);
});

test("a browser that keeps nothing is no reason to stop", () => {
  globalThis.localStorage = {getItem() { throw new Error("denied"); }, setItem() { throw new Error("denied"); },
    removeItem() { throw new Error("denied"); }};
  note("tanh", {findings: [finding("g.values", false, "a")]});
  assert.equal(add("tanh.g", "a"), false);
  forgetAll();
  assert.deepEqual(kept(), {});
});

const question = (asks, ids) => ({asks, right: "1", why: "", wrong: [["2", ids], ["3", ["other"]], ["4", ["more"]], ["5", ["last"]]]});
const topic = name => ({title: name, page: "", questions: [question(`${name} 1`, [`${name}-x`]), question(`${name} 2`, [`${name}-y`])]});
const TOPICS = Object.fromEntries(["a.f", "b.f", "c.f", "d.f", "e.f", "f.f", "g.f"].map(name => [name, topic(name)]));

for (let round = 0; round < 20; round++) {
  test(`five of different functions, the reader's own among them (${round})`, () => {
    const chosen = choose(TOPICS, {"b.f": ["b.f-y"], "d.f": [""], "gone.f": ["x"]});
    assert.equal(chosen.length, 5);
    assert.equal(new Set(chosen.map(each => each.topic)).size, 5);
    assert.deepEqual(chosen.filter(each => each.own).map(each => each.topic).sort(), ["b.f", "d.f"]);
    assert.equal(chosen.find(each => each.topic === "b.f").question.asks, "b.f 2");   // where that mistake shows
  });

  test(`many mistakes: one of each function before a second one (${round})`, () => {
    const all = Object.fromEntries(Object.keys(TOPICS).slice(0, 4).map(name => [name, [`${name}-x`, `${name}-y`]]));
    const chosen = choose(TOPICS, all);
    assert.equal(new Set(chosen.map(each => each.topic)).size, 4);
    assert.equal(new Set(chosen.map(each => each.question)).size, 5);
    assert.ok(chosen.every(each => each.own));
  });

  test(`the right answer and the reader's own wrong one are among the four (${round})`, () => {
    const offered = answers(question("q", ["mine"]), "mine");
    assert.equal(offered.length, 4);
    assert.equal(offered.filter(each => each.right).length, 1);
    assert.deepEqual(offered.find(each => each.answer === "2"), {answer: "2", id: "mine"});
  });
}

test("nothing kept: five of all, and none is called the reader's", () => {
  const chosen = choose(TOPICS, {});
  assert.equal(chosen.length, 5);
  assert.ok(chosen.every(each => !each.own));
});

test("shuffling loses nothing", () => {
  assert.deepEqual(shuffled([3, 1, 2]).sort(), [1, 2, 3]);
  assert.deepEqual(shuffled([]), []);
});
