// Your network reads, as it is seen: curves of costs, images of ink, images of weights. It knows no network.

import {drawing, element} from "../dom.mjs";
import {short} from "../words.mjs";

const SIDE = 8;
const INK = 16;
// Written out, for a style whose class stands nowhere is taken out of the build.
const CURVES = ["curve curve-0", "curve curve-1", "curve curve-2", "curve curve-3"];

/**
 * Curves, [name, costs] each, into an svg whose axes the page brings: data-x and data-y are offset and factor, the cost
 * by its logarithm. Returns their keys.
 */
export function drawCosts(svg, curves, words) {
  const [x, y] = ["x", "y"].map(axis => svg.dataset[axis].split(" ").map(Number));
  const place = (step, cost) => `${(x[0] + x[1] * step).toFixed(1)},${(y[0] + y[1] * Math.log10(Math.max(cost, 1e-6))).toFixed(1)}`;
  const lines = curves.map(([, costs], i) => drawing("polyline", {class: CURVES[i % CURVES.length], points: costs.map((cost, step) => place(step, cost)).join(" ")}));
  svg.querySelector(".curves").replaceChildren(...lines);
  const keys = curves.map(([name], i) => element("span", {class: "key"},
    drawing("svg", {viewBox: "0 0 30 6", "aria-hidden": "true"}, drawing("path", {class: CURVES[i % CURVES.length], d: "M0 3H30"})), ` ${words[name] ?? name}`));
  svg.parentElement.querySelector("figcaption").replaceChildren(...keys);
  return keys;
}

/** The row of a training in the table: its cost at each of these steps as far as it has come, then the accuracy. Returns it. */
export function fillRow(table, name, costs, accuracy, steps) {
  const found = [...table.rows].find(row => row.dataset.run === name);
  const row = found ?? table.tBodies[0].insertRow();
  const cells = steps.map(step => costs.length < step ? "" : short(costs[step - 1], 3));
  row.dataset.run = name;
  row.replaceChildren(element("th", {scope: "row"}, name), ...[...cells, accuracy].map(text => element("td", {}, text)));
  return row;
}

/** 64 numbers from 0 to 16 as ink on paper. */
export function image(pixels, label) {
  return squares(pixels, label, ink => ({class: "ink", "fill-opacity": (ink / INK).toFixed(2)}));
}

/** 64 weights from -1 to 1: a full square where ink speaks for an 8 in this unit, a ring where it speaks against it. */
export function weightImage(weights, label) {
  return squares(weights, label, weight => ({class: weight > 0 ? "for" : "against", "data-size": Math.abs(weight)}));
}

function squares(values, label, look) {
  const svg = drawing("svg", {viewBox: `0 0 ${SIDE} ${SIDE}`, class: "pixels", ...(label ? {role: "img", "aria-label": label} : {"aria-hidden": "true"})});
  values.forEach((value, i) => {
    const {"data-size": size = 1, ...attributes} = look(value);
    const width = Math.sqrt(size), left = i % SIDE + (1 - width) / 2, top = Math.floor(i / SIDE) + (1 - width) / 2;
    if (value && width > 0.05) svg.append(drawing("rect", {x: left.toFixed(2), y: top.toFixed(2), width: width.toFixed(2), height: width.toFixed(2), ...attributes}));
  });
  return svg;
}
