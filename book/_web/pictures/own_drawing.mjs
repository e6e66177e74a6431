// Your own activation, as it is seen: two panels, a triangle, marks and a table. It knows no curve and judges nothing.

import {drawing, element} from "../dom.mjs";
import {short} from "../words.mjs";

const NEAR = 1e-9;
const EVERY = 10;       // places from one row of the table to the next
const MARK = 4;         // half the size of a cross

/** All that does not move with the place: both panels of a curve. */
export function drawCurve(picture, paper, curve) {
  const breaks = [...curve.jumps, ...curve.kinks.map(([z]) => z)];
  const x = xOf(paper), [g, slope] = ["g", "slope"].map(name => yOf(paper, curve, name));
  const set = (name, d) => picture.querySelector(`svg ${name}`).setAttribute("d", d);
  set(".curve", pieces(curve.z, curve.g, curve.jumps, x, g));
  set(".measured", pieces(curve.z, curve.slope, breaks, x, slope));
  set(".mine", curve.g_prime ? pieces(curve.z, curve.g_prime, breaks, x, slope) : "");
  const {g: [top, bottom], slope: [floor]} = paper.panels;
  set(".jumps", curve.jumps.map(z => `M${x(z)} ${top}V${bottom}`).join(""));
  set(".kinks", curve.kinks.map(([z, low, high]) => `M${x(z)} ${slope(low)}V${slope(high)}M${x(z) - 4} ${slope(low)}h8M${x(z) - 4} ${slope(high)}h8`).join(""));
  set(".wrong", curve.wrong.map(([low, high]) => stretch(paper, x, low, high, floor - 12)).join(""));
  picture.querySelector("svg").setAttribute("aria-label", curve.alt);
  picture.querySelector(".axes").replaceChildren(...["g", "slope"].flatMap(name => axis(paper, curve, name)),
    ...[-8, -4, 0, 4, 8].map(z => label(x(z), 392, String(z).replace("-", "−"), "middle")));
}

/** The triangle and the two points at a place. */
export function drawPlace(picture, paper, curve, at, k) {
  const x = xOf(paper), [g, slope] = ["g", "slope"].map(name => yOf(paper, curve, name));
  const z = curve.z[at], half = curve.widths[k] / 2;
  const [left, right] = [curve.left[k][at], curve.right[k][at]];
  const part = name => picture.querySelector(`svg ${name}`);
  const corners = [[z - half, left], [z + half, left], [z + half, right]].map(([a, b]) => `${x(a)},${g(b ?? 0)}`);
  part(".triangle").setAttribute("points", corners.join(" "));
  part(".secant").setAttribute("d", `M${corners[0]}L${corners[2]}`);
  dot(part(".point:not(.point-slope)"), x(z), curve.g[at], g);
  dot(part(".point-slope"), x(z), curve.g_prime?.[at] ?? curve.slope[at], slope);
}

export function numbersTable(curve, words) {
  const text = value => value === null || value === undefined ? words.nothing : short(value);
  const rows = curve.z.map((z, i) => [z, curve.g[i], curve.g_prime?.[i], curve.slope[i]]).filter((_, i) => i % EVERY === 0);
  const head = element("tr", {}, ...["z", "g", "g_prime", "slope"].map(name => element("th", {scope: "col"}, words[name])));
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows.map(([z, ...values]) =>
    element("tr", {}, element("th", {scope: "row"}, text(z)), ...values.map(value => element("td", {}, text(value)))))));
}

const xOf = ({z: [offset, factor]}) => z => round(offset + factor * z);

/** Kept within some heights of the panel, so that no browser stumbles over a number; the panel cuts it off anyway. */
function yOf({panels}, {axes}, name) {
  const [top, bottom] = panels[name], {low, high} = axes[name];
  return value => round(Math.max(-2000, Math.min(2000, bottom + (value - low) / (high - low) * (top - bottom))));
}

const round = value => Math.round(value * 10) / 10;

function dot(point, x, value, y) {
  point.style.display = value === null ? "none" : "";
  if (value !== null) Object.entries({cx: x, cy: y(value)}).forEach(([key, each]) => point.setAttribute(key, each));
}

/** A line that ends before a break and begins anew after it; where a number is missing, too. */
function pieces(z, values, breaks, x, y) {
  let isOn = false, d = "";
  z.forEach((at, i) => {
    const isBroken = i > 0 && breaks.some(place => place > z[i - 1] - NEAR && place < at + NEAR);
    if (values[i] === null) isOn = false;
    else {
      d += `${isOn && !isBroken ? "L" : "M"}${x(at)} ${y(values[i])}`;
      isOn = true;
    }
  });
  return d;
}

/** A bar over a stretch with a cross in its middle: a shape, not a colour alone. */
function stretch({left, right}, x, low, high, y) {
  const [from, to] = [low, high].map(z => Math.max(left, Math.min(right, x(z))));
  const middle = round((from + to) / 2);
  return `M${from} ${y}H${to}M${middle - MARK} ${y - MARK}l${2 * MARK} ${2 * MARK}m0 ${-2 * MARK}l${-2 * MARK} ${2 * MARK}`;
}

function axis(paper, curve, name) {
  const y = yOf(paper, curve, name), [top, bottom] = paper.panels[name], {low, high, ticks} = curve.axes[name];
  const zero = low <= 0 && high >= 0 ? [drawing("path", {class: "axis", d: `M${paper.left} ${y(0)}H${paper.right}`})] : [];
  const title = drawing("text", {class: "name", x: paper.left + 6, y: top + 6}, name === "g" ? "g(z)" : "g′(z)");
  return [...zero, drawing("path", {class: "axis", d: `M${paper.left} ${top}V${bottom}`}),
    ...ticks.map(([value, text]) => label(paper.left - 6, y(value) + 5, text, "end")), title];
}

function label(x, y, text, anchor) {
  return drawing("text", {class: "tick", x, y, "text-anchor": anchor}, text);
}
