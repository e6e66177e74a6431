// Entry: moves the slope picture. All numbers come from the page's data, which the reference computed at build.

import {button, element} from "./dom.mjs";
import {drawLens} from "./slope_lens.mjs";
import {fill, short} from "./words.mjs";

document.querySelectorAll(".slope-picture").forEach(enhance);

function enhance(box, number) {
  const data = JSON.parse(box.querySelector("script").textContent);
  const part = name => box.querySelector(name);
  const state = {at: data.start.z, k: data.start.width, isTold: false};   // isTold: the slope, after a prediction
  const controls = layOut(box, data, number);

  function show() {
    const now = reading(data, state);
    draw(part, data, now);
    drawLens(part(".lens"), data, now, state.k);
    part(".in-words").textContent = inWords(data, now, state.isTold);
    controls.z.value = state.at;
    controls.z.setAttribute("aria-valuetext", fill(data.words[state.isTold ? "z_text" : "z_alone"], now.text));
    controls.width.value = state.k;
    controls.width.setAttribute("aria-valuetext", fill(data.words.width_text, now.text));
    showPrediction(part, data, now, controls);
  }

  controls.z.oninput = () => { state.at = Number(controls.z.value); show(); };
  controls.width.oninput = () => { state.k = Number(controls.width.value); show(); };
  const tell = () => {
    state.isTold = true;
    controls.show.setAttribute("aria-hidden", "true");    // its place stays, so that nothing moves
    show();
  };
  // The field is read when the reader is done with it: 0.1 is no answer while it is on its way to 0.15.
  controls.prediction.onchange = () => { if (controls.prediction.value.trim()) tell(); else show(); };
  controls.show.onclick = () => { tell(); controls.z.focus(); };
  dragging(part("svg"), data, state, show);
  show();
}

/** The numbers at the chosen z and width, as numbers and as text. */
function reading(data, {at, k}) {
  const now = {
    z: data.z[at], g: data.g[at], slope: data.slope[at], width: data.widths[k],
    left: data.left[at][k], right: data.right[at][k], kink: data.kinks.includes(at),
  };
  now.height = now.left + now.right;
  now.secant = now.height / now.width;
  now.sides = [now.left / (now.width / 2), now.right / (now.width / 2)];
  now.text = Object.fromEntries(["z", "g", "slope", "width", "height", "secant"].map(key => [key, short(now[key])]));
  [now.text.left, now.text.right] = now.sides.map(side => short(side));
  return now;
}

function inWords({words}, now, isTold) {
  const keys = ["at", "triangle", ...(isTold ? [now.kink ? "kink" : "slope"] : [])];
  return keys.map(key => fill(words[key], now.text)).join(" ");
}

function draw(part, {frame}, now) {
  const place = ([offset, factor], value) => (offset + factor * value).toFixed(2);
  const at = (z, g) => `${place(frame.z, z)},${place(frame.g, g)}`;
  const set = (name, attributes) => Object.entries(attributes).forEach(([key, value]) => part(name).setAttribute(key, value));
  const half = now.width / 2;
  const ends = [[now.z - half, now.g - now.left], [now.z + half, now.g + now.right]];
  const x = place(frame.z, now.z), y = place(frame.g, now.g);
  set(".plumb", {x1: x, x2: x});
  set(".point", {cx: x, cy: y});
  set(".point-slope", {cx: x, cy: place(frame.slope, now.slope)});
  set(".triangle", {points: [at(...ends[0]), at(ends[1][0], ends[0][1]), at(...ends[1])].join(" ")});
  set(".secant", {points: ends.map(end => at(...end)).join(" ")});
  // At a kink there is no tangent: draw the two sides' slopes instead of it.
  const sides = now.kink ? now.sides : [now.slope, now.slope];
  set(".tangent", {points: lineThrough(at, now, sides)});
}

/** A line through the point, 2.5 to either side, with a slope for each side. */
function lineThrough(at, {z, g}, [left, right]) {
  return [at(z - 2.5, g - 2.5 * left), at(z, g), at(z + 2.5, g + 2.5 * right)].join(" ");
}

function showPrediction(part, {words, frame}, now, controls) {
  const said = number(controls.prediction.value);
  const at = (z, g) => `${frame.z[0] + frame.z[1] * z},${frame.g[0] + frame.g[1] * g}`;
  controls.predictionLabel.textContent = fill(words.prediction, now.text);
  part(".prediction").setAttribute("points", Number.isNaN(said) ? "" : lineThrough(at, now, [said, said]));
  controls.feedback.textContent = controls.prediction.value.trim() === "" ? "" : Number.isNaN(said) ? words.no_number :
    fill(words[judged(said, now)], {...now.text, said: short(said)});
}

/** The number that somebody typed, with a point or a comma, with any minus sign; NaN if it is none. */
export function number(typed) {
  const plain = typed.trim().replace(/[−–]/, "-").replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

/** How a predicted slope compares with the slope; within 5 % or 0.01 is a hit. At a kink a range is right. */
function judged(said, {slope, kink, sides}) {
  if (kink) return said >= Math.min(...sides) && said <= Math.max(...sides) ? "between" : "outside";
  if (Math.abs(said - slope) <= Math.max(0.01, 0.05 * Math.abs(slope))) return "hit";
  if (said * slope < 0) return "sign";
  return Math.abs(said) < Math.abs(slope) ? "flatter" : "steeper";
}

/** Two sliders and a field for the prediction, in the place that the page left for them. */
function layOut(box, data, number) {
  const id = name => `slope-picture-${number}-${name}`;
  const slider = (name, max) => element("input", {type: "range", id: id(name), min: 0, max, step: 1});
  const label = (name, words) => element("label", {for: id(name)}, words);
  const made = {
    z: slider("z", data.z.length - 1),
    width: slider("width", data.widths.length - 1),
    prediction: element("input", {type: "text", id: id("prediction"), inputmode: "text", autocomplete: "off"}),
    show: button(data.words.show),
    predictionLabel: label("prediction", ""),
    feedback: element("p", {class: "feedback", role: "status"}),
  };
  const controls = box.querySelector(".controls");
  // The slider runs from wide to narrow; its two ends say so.
  const ends = [data.widths[0], data.widths.at(-1)].map(width => element("span", {}, fill(data.words.width_end, {width})));
  controls.append(
    element("div", {class: "ask"}, made.predictionLabel, made.prediction, made.show), made.feedback,
    label("z", data.words.z), element("div", {class: "along-axis"}, made.z), label("width", data.words.width),
    element("div", {}, made.width, element("div", {class: "ends", "aria-hidden": "true"}, ...ends)));
  controls.hidden = false;
  return made;
}

/** Drag along the curve, as a second way. A touch that turns into scrolling puts z back where it was. */
function dragging(svg, data, state, show) {
  const [offset, factor] = data.frame.z;
  let before = null;
  const follow = event => {
    const box = svg.getBoundingClientRect();
    const z = ((event.clientX - box.left) * svg.viewBox.baseVal.width / box.width - offset) / factor;
    const step = data.z[1] - data.z[0];
    state.at = Math.min(data.z.length - 1, Math.max(0, Math.round((z - data.z[0]) / step)));
    show();
  };
  svg.onpointerdown = event => { before = state.at; svg.setPointerCapture(event.pointerId); follow(event); };
  svg.onpointermove = event => { if (before !== null) follow(event); };
  svg.onpointerup = () => { before = null; };
  svg.onpointercancel = () => {
    if (before === null) return;
    state.at = before;
    before = null;
    show();
  };
}
