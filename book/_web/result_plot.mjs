// The small plot under a check: the reader's g_prime over the true slope.

import {drawing, element} from "./dom.mjs";
import {say} from "./words.mjs";

const WIDTH = 320, HEIGHT = 150, MARGIN = 14;

/** A figure from {z, yours, true, worst}. */
export function slopePlot(slope) {
  const at = frame(slope);
  const line = (values, className) => drawing("polyline",
    {class: className, points: values.map((y, i) => at(slope.z[i], y)).join(" ")});
  const [zeroX, zeroY] = at(0, 0).split(",");
  const svg = drawing("svg", {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": inWords(slope)},
    drawing("path", {class: "axis", d: `M${MARGIN} ${zeroY}H${WIDTH - MARGIN}M${zeroX} ${MARGIN}V${HEIGHT - MARGIN}`}),
    line(slope.true, "curve-true"), line(slope.yours, "curve-yours"));
  const key = element("figcaption", {},
    element("span", {class: "key key-true"}, say("plotTrue")),
    element("span", {class: "key key-yours"}, say("plotYours")));
  return element("figure", {class: "slope-plot"}, svg, key);
}

/** (z, y) as "x,y" on the paper. Values far outside are held at the edge, so that the true curve stays visible. */
function frame({z, yours, true: truth}) {
  const low = Math.max(Math.min(0, ...truth, ...yours), -3), high = Math.min(Math.max(1, ...truth, ...yours), 3);
  const scaleX = (WIDTH - 2 * MARGIN) / (z.at(-1) - z[0]), scaleY = (HEIGHT - 2 * MARGIN) / (high - low);
  const held = y => Math.min(high, Math.max(low, y));
  return (x, y) => `${(MARGIN + (x - z[0]) * scaleX).toFixed(1)},${(HEIGHT - MARGIN - (held(y) - low) * scaleY).toFixed(1)}`;
}

function inWords({z, worst}) {
  const ends = {from: z[0], to: z.at(-1)};
  if (Math.abs(worst.yours - worst.true) < 1e-6) return say("plotSame", ends);
  return say("plotDiffers", {...ends, z: worst.z.toFixed(2), yours: worst.yours.toPrecision(3), true: worst.true.toPrecision(3)});
}
