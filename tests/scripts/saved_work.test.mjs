// The list in a reader's saved work: written, read back, and whatever else a file may hold in its place.

import assert from "node:assert/strict";
import {test} from "node:test";
import {load} from "./page.mjs";

const {manifest, moment, readManifest} = await load("saved_work.mjs");
const SAVED = "2026-11-22T03:04:05Z";

test("what is written is read back, times to the second", () => {
  const text = manifest([{name: "sigmoid", changed: "2026-11-21T20:15:00.123Z", passed: true, derivation: "g' = a"}, {name: "tanh"}], SAVED, "Ana");
  const {exercises, saved, mistakes} = readManifest(text);
  assert.deepEqual([...exercises], [
    ["sigmoid", {changed: "2026-11-21T20:15:00Z", passed: true, file: "sigmoid.ipynb", derivation: "g' = a"}],
    ["tanh", {changed: null, passed: null, file: "tanh.ipynb", derivation: ""}]]);
  assert.deepEqual([JSON.parse(text).name, saved, mistakes], ["Ana", SAVED, {}]);
});

test("mistakes are the reader's own: they are in a file without a name, and in none that is handed in", () => {
  const mistakes = {"tanh.g": ["square-inside", ""]};
  assert.deepEqual(readManifest(manifest([], SAVED, "", mistakes)).mistakes, mistakes);
  assert.ok(!manifest([], SAVED, "Ana", mistakes).includes("mistakes"));
});

test("whatever stands in the place of mistakes, lists of short texts are read", () => {
  for (const [value, read] of [[null, {}], [3, {}], ["x", {}], [[["a"]], {"0": ["a"]}], [{a: "x", b: [], c: [1, null, "x".repeat(101)]}, {}],
    [{a: ["x", 7, ""]}, {a: ["x", ""]}]]) {
    const text = JSON.stringify({format: "g_prime saved work", version: 1, mistakes: value});
    assert.deepEqual(readManifest(text).mistakes, read);
  }
});

for (const text of ["", "{", "null", "3", "[]", "{}", '{"format": "g_prime saved work"}', '{"format": "g_prime saved work", "version": "1"}',
  '{"format": "another", "version": 1}', "[".repeat(1e5)]) {
  test(`no list of ours: ${text.slice(0, 50)}`, () => assert.equal(readManifest(text), null));
}

test("a newer list is told from none", () => {
  assert.equal(readManifest('{"format": "g_prime saved work", "version": 2}'), "newer");
});

test("what is not of its form counts as not there", () => {
  const text = JSON.stringify({format: "g_prime saved work", version: 1, exercises: {
    a: null, b: 3, c: [], d: {changed: 7, passed: "yesterday", file: {}, derivation: 3}, e: {passed: 1, changed: "9999-99-99"}}});
  const nothing = {changed: null, passed: null, derivation: ""};
  assert.deepEqual([...readManifest(text).exercises], ["c", "d", "e"].map(name => [name, {...nothing, file: `${name}.ipynb`}]));
  for (const exercises of [null, 3, "x", []]) {
    assert.equal(readManifest(JSON.stringify({format: "g_prime saved work", version: 1, exercises})).exercises.size, 0);
  }
});

test("a time is one of this age, or none", () => {
  assert.equal(moment("2026-11-22T05:04:05+02:00"), SAVED);
  for (const value of [null, 7, "", "soon", "+275760-09-13T00:00:00Z", "-000001-01-01T00:00:00Z", {}]) assert.equal(moment(value), null);
});
