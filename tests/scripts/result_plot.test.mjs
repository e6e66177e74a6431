// The small plot: both curves on one paper, and in words where they differ most.

import assert from "node:assert/strict";
import {test} from "node:test";
import {load, page} from "./page.mjs";

page();
const {slopePlot} = await load("result_plot.mjs");

const plot = (yours, worst) => slopePlot({z: [-2, 0, 2], yours, true: [0, 0.5, 1], worst});
const points = (made, name) => made.querySelector(`.${name}`).getAttribute("points").split(" ").map(p => p.split(",").map(Number));
const label = made => made.querySelector("svg").getAttribute("aria-label");

test("curves that are the same lie on one another", () => {
  const made = plot([0, 0.5, 1], {z: 0, yours: 0.5, true: 0.5});
  assert.deepEqual(points(made, "curve-yours"), points(made, "curve-true"));
  assert.match(label(made), /from -2 to 2: the curves lie on one another/);
});

test("the words name the worst place with both values", () => {
  assert.match(label(plot([0, -0.5, 1], {z: 0, yours: -0.5, true: 0.5})), /at z = 0\.00: yours is -0\.500, the slope is 0\.500/);
});

test("a higher value stands higher, and from left to right z grows", () => {
  const [[x0, y0], [x1, y1]] = points(plot([0, 0.5, 1], {z: 0, yours: 0, true: 0}), "curve-true");
  assert.ok(x0 < x1 && y0 > y1);
});

test("a value far outside is held at the edge, so the true curve stays visible", () => {
  const made = plot([0, 1e300, -1e300], {z: 0, yours: 1e300, true: 0.5});
  const ys = points(made, "curve-yours").map(([, y]) => y);
  assert.ok(ys.every(y => y >= 12 && y <= 144), ys);
  const truth = points(made, "curve-true").map(([, y]) => y);
  assert.ok(truth[0] - truth[2] > 20, truth);
});
