// A reader's code leaves as a notebook and comes back from one; a file that is none of ours is no error.

import assert from "node:assert/strict";
import {afterEach, test} from "node:test";
import {load} from "./page.mjs";

const {codeOf, withCode} = await load("notebook.mjs");
const fetched = globalThis.fetch;
afterEach(() => { globalThis.fetch = fetched; });

const solution = (id, source) => ({cell_type: "code", metadata: {nbgrader: {grade_id: id, solution: true}}, source});
const notebook = (...cells) => ({cells, metadata: {}, nbformat: 4, nbformat_minor: 5});
const cellOf = (functions, text) => ({functions, text: () => text});

/** Serve this notebook as the exercise's release. */
function released(made) {
  globalThis.fetch = async address => {
    assert.match(String(address), /notebooks\/sigmoid\.ipynb$/);
    return new Response(JSON.stringify(made));
  };
}

test("code is read by function, from text and from lists of lines", () => {
  const text = JSON.stringify(notebook(
    solution("sigmoid-g", "def g(z):\n    return z"), {cell_type: "markdown", metadata: {}, source: "words"},
    solution("sigmoid-g_prime", ["def g_prime(z):\n", "    return 1"])));
  assert.deepEqual([...codeOf(text, "sigmoid")],
    [["g", "def g(z):\n    return z"], ["g_prime", "def g_prime(z):\n    return 1"]]);
});

test("only solution cells of this very exercise count", () => {
  const graded = {metadata: {nbgrader: {grade_id: "sigmoid-g", solution: false}}, source: "check()"};
  assert.equal(codeOf(JSON.stringify(notebook(graded, solution("tanh-g", "x"))), "sigmoid"), null);
});

for (const text of ["", "no JSON", "null", "3", "[]", "{}", '{"cells": 7}', '{"cells": {"0": 1}}', '{"cells": "text"}',
  '{"cells": [null, 3, "a", [], {}]}', '{"cells": [{"metadata": null}]}',
  '{"cells": [{"metadata": {"nbgrader": {"solution": true, "grade_id": 5}}}]}',
  '{"cells": [{"metadata": {"nbgrader": {"solution": true}}}]}']) {
  test(`a file that is no notebook of ours gives null: ${text}`, () => {
    assert.equal(codeOf(text, "sigmoid"), null);
  });
}

for (const source of [undefined, null, 7, {a: 1}, [null, {}, "x"]]) {
  test(`a solution cell whose source is ${JSON.stringify(source)} counts as not there`, () => {
    assert.equal(codeOf(JSON.stringify(notebook(solution("sigmoid-g", source))), "sigmoid"), null);
    const both = notebook(solution("sigmoid-g", source), solution("sigmoid-g_prime", "mine"));
    assert.deepEqual([...codeOf(JSON.stringify(both), "sigmoid")], [["g_prime", "mine"]]);
  });
}

test("the page's code takes the place of the stubs, and nothing else changes", async () => {
  const made = notebook({cell_type: "code", metadata: {}, source: "given"}, solution("sigmoid-g", "stub"),
    solution("sigmoid-g_prime", "stub"));
  released(made);
  const written = await withCode("sigmoid", [cellOf(["g"], "mine"), cellOf(["g_prime"], "mine too")]);
  assert.ok(written.endsWith("}\n"));
  assert.deepEqual(JSON.parse(written).cells.map(cell => cell.source), ["given", "mine", "mine too"]);
  assert.deepEqual([...codeOf(written, "sigmoid").values()], ["mine", "mine too"]);
});

test("one page cell with several functions goes into the first one's notebook cell", async () => {
  released(notebook(solution("sigmoid-g", "stub"), solution("sigmoid-g_prime", "stub")));
  const written = await withCode("sigmoid", [cellOf(["g", "g_prime"], "both")]);
  assert.deepEqual([...codeOf(written, "sigmoid").values()], ["both", ""]);
});
