// The lens of the slope picture: the small triangle, drawn large, with the curve that gets straight under it.

import {drawing} from "./dom.mjs";
import {fill, short} from "./words.mjs";

// A place on the paper that no curve of the course runs through, and how large the triangle may become in it.
const BOX = {x: 262, y: 132, width: 126, height: 92};
const MOST = {width: 52, height: 56};
const FROM = 3;     // times as large; below that the triangle is seen well enough where it stands

/** Draw into the group, or hide it. data: the picture's numbers; now: those at the chosen place and width. */
export function drawLens(group, data, now, k) {
  const [fz, fg] = [data.frame.z[1], Math.abs(data.frame.g[1])];
  const zoom = Math.min(MOST.width / (now.width * fz), MOST.height / Math.max(Math.abs(now.height) * fg, 1e-12));
  const shown = zoom >= FROM;
  if (shown) group.removeAttribute("display");
  else group.setAttribute("display", "none");
  if (!shown) return;
  const centre = [BOX.x + BOX.width / 2, BOX.y + BOX.height / 2];
  const place = ([z, g]) => [centre[0] + (z - now.z) * fz * zoom, centre[1] - (g - now.g) * fg * zoom];
  const half = now.width / 2;
  const [left, right] = [[now.z - half, now.g - now.left], [now.z + half, now.g + now.right]];
  const path = points => points.map(point => place(point).map(value => value.toFixed(1)).join(",")).join(" ");
  const clip = group.closest("svg").querySelector("clipPath").id + "-lens";
  group.replaceChildren(
    drawing("clipPath", {id: clip}, drawing("rect", BOX)),
    drawing("rect", {class: "lens-glass", ...BOX, rx: 4}),
    drawing("g", {"clip-path": `url(#${clip})`},
      drawing("polyline", {class: "curve", points: path(curve(data, now, k))}),
      drawing("polygon", {class: "triangle", points: path([left, [right[0], left[1]], right])}),
      drawing("polyline", {class: "secant", points: path([left, right])})),
    drawing("text", {class: "tick", x: BOX.x + BOX.width, y: BOX.y - 6, "text-anchor": "end"}, fill(data.words.lens, {zoom: short(zoom, 2)})));
}

/** The curve around z: the picture's own points, and the corners of every triangle. */
function curve(data, now, k) {
  const at = data.z.indexOf(now.z);
  const near = data.widths.flatMap((width, i) => Math.abs(i - k) > 2 ? [] :
    [[now.z - width / 2, now.g - data.left[at][i]], [now.z + width / 2, now.g + data.right[at][i]]]);
  const grid = data.z.map((z, i) => [z, data.g[i]]).filter(([z]) => Math.abs(z - now.z) < 3 * now.width);
  return [...near, ...grid, [now.z, now.g]].sort(([one], [two]) => one - two);
}
