// The small plot under a check: the reader's g_prime over the true slope.

import {drawing, element} from "./dom.mjs";
import {say, short} from "./words.mjs";

const WIDTH = 340, HEIGHT = 170;
const LEFT = 44, RIGHT = 330, TOP = 12, BOTTOM = 144;

/** A figure from {z, yours, true, worst}. */
export function slopePlot(slope) {
  const {x, y, low, high} = frame(slope);
  const line = (values, className) => drawing("polyline",
    {class: className, points: values.map((value, i) => `${x(slope.z[i])},${y(value)}`).join(" ")});
  const number = (value, at) => drawing("text", at, short(value, 2));
  const svg = drawing("svg", {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": inWords(slope)},
    drawing("path", {class: "axis", d: `M${LEFT} ${y(0)}H${RIGHT}M${x(0)} ${TOP}V${BOTTOM}`}),
    ...[low, high].map(value => number(value, {x: LEFT - 6, y: y(value) + 4, "text-anchor": "end"})),
    ...[slope.z[0], slope.z.at(-1)].map(z => number(z, {x: x(z), y: BOTTOM + 20, "text-anchor": "middle"})),
    line(slope.true, "curve-true"), line(slope.yours, "curve-yours"));
  const key = element("figcaption", {},
    element("span", {class: "key key-true"}, say("plotTrue")),
    element("span", {class: "key key-yours"}, say("plotYours")));
  return element("figure", {class: "slope-plot"}, svg, key);
}

/** Places on the paper. Values far outside are held at the edge, so that the true curve stays visible. */
function frame({z, yours, true: truth}) {
  const all = [0, ...truth, ...yours];
  const low = Math.max(Math.min(...all), -3), high = Math.min(Math.max(...all), 3);
  const held = value => Math.min(high, Math.max(low, value));
  const x = value => (LEFT + (value - z[0]) / (z.at(-1) - z[0]) * (RIGHT - LEFT)).toFixed(1);
  const y = value => Number((BOTTOM - (held(value) - low) / (high - low) * (BOTTOM - TOP)).toFixed(1));
  return {x, y, low, high};
}

function inWords({z, worst}) {
  const ends = {from: z[0], to: z.at(-1)};
  if (Math.abs(worst.yours - worst.true) < 1e-6) return say("plotSame", ends);
  return say("plotDiffers", {...ends, z: worst.z.toFixed(2), yours: worst.yours.toPrecision(3), true: worst.true.toPrecision(3)});
}
