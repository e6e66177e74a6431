// Your way back, as it is seen: numbers into the boxes that stand on the page. It knows no slope and judges nothing.

import {element} from "../dom.mjs";
import {fill} from "../words.mjs";

const NARROW = "(max-width: 600px)";

/** Put an answer's numbers into the boxes. reached: how many of them the walk has come to. */
export function drawWalk(picture, said, reached, words) {
  picture.querySelectorAll("[data-box]").forEach((box, place) => {
    const station = said?.stations[place];
    const state = !station ? "none" : place >= reached ? "ahead" : station.right ? "right" : "wrong";
    // On a phone only what is wrong, or is next, takes the room of its numbers; a fold that the reader has opened stays.
    if (box.dataset.state !== state && matchMedia(NARROW).matches) box.querySelector("details").open = state !== "right";
    box.dataset.state = state;
    box.querySelector(".whose").textContent = station ? words[station.own ? "yours" : "given"] : "";
    const gave = words[station && !station.own ? "given_gave" : "yours_gave"];
    box.querySelector(".who-gave").textContent = gave;
    box.querySelectorAll(".yours").forEach(cell => { cell.dataset.label = gave; });
    box.querySelector(".state").textContent = words[`state_${state}`];
    [...box.querySelectorAll("tbody tr")].forEach((row, i) => drawQuantity(row, station?.quantities[i], state, words));
  });
}

function drawQuantity(row, quantity, state, words) {
  const isSeen = quantity && (state === "right" || state === "wrong");
  row.querySelector(".yours").replaceChildren(isSeen ? numbers(quantity.yours, quantity.wrong, words) : "");
  if (quantity) row.querySelector(".nudged").replaceChildren(numbers(quantity.nudged, null, words));
  row.dataset.right = isSeen ? String(quantity.right) : "";
  const mark = !isSeen || quantity.right === null ? [] : [
    element("span", {"aria-hidden": "true"}, quantity.right ? "✓" : "✗"),
    element("span", {class: "sr"}, words[quantity.right ? "mark_right" : "mark_wrong"])];
  row.querySelector(".sign").replaceChildren(...mark);
}

/** An array as lines of numbers; those that are wrong are marked, for eyes and for ears. */
function numbers(rows, wrong, words) {
  if (!rows) return element("span", {class: "no-numbers"}, words.no_numbers);
  const widths = rows[0].map((_, j) => Math.max(...rows.map(row => row[j].length)));
  const lines = rows.map((row, i) => element("span", {class: "row-of-numbers"}, ...row.flatMap((text, j) => {
    const padded = text.replace("-", "−").padStart(widths[j]);
    return [wrong?.[i]?.[j] ? element("strong", {title: words.mark_wrong}, padded) : padded, j + 1 < row.length ? "  " : "\n"];
  })));
  return element("pre", {}, ...lines);
}

/** The fields for the weights, in the places that the page left for them. weights: all of them, layer 1 first. */
export function makeWeights(picture, {weights, shapes, low, high, step}, words, onChange) {
  const fields = [];
  const sets = shapes.map(([rows, columns], layer) => {
    const grid = element("div", {class: "weight-grid", style: `grid-template-columns: repeat(${columns}, 1fr)`});
    for (let place = 0; place < rows * columns; place += 1) {
      const label = fill(words.weight, {layer: layer + 1, row: Math.floor(place / columns), column: place % columns});
      const field = element("input", {type: "number", min: low, max: high, step, "aria-label": label});
      field.onchange = onChange;
      fields.push(field);
      grid.append(field);
    }
    return element("fieldset", {}, element("legend", {}, `W[${layer + 1}]`), grid);
  });
  picture.querySelector(".weights").append(...sets);
  const set = values => fields.forEach((field, i) => { field.value = values[i]; });
  set(weights);
  return {
    set: () => set(weights),
    /** The numbers in the fields; what is none, or is too large, counts as what stood there at first. */
    read: () => fields.map((field, i) => field.value !== "" && field.checkValidity() ? Number(field.value) : weights[i]),
    refused: () => fields.some(field => field.value === "" || !field.checkValidity()),
  };
}
