// A field of 8 by 8 to draw in, with a finger, a mouse or keys: arrows move, Space puts ink down or takes it away.

import {button, element} from "../dom.mjs";
import {fill} from "../words.mjs";

const SIDE = 8;
const INK = 16, SOFT = 6;   // of a square that is drawn on, and of those beside it: a pen is wider than a pixel
const WAIT = 120;           // milliseconds without a new square, after which the drawing is looked at

/** Into host; answer: the element that says what is seen. onDraw(pixels): 64 numbers from 0 to 16. Returns {set(pixels), pixels(), isDrawn()}. */
export function makeField(host, answer, words, onDraw) {
  const pixels = new Array(SIDE * SIDE).fill(0);
  const squares = pixels.map((_, i) => element("button", {type: "button", class: "square", tabindex: i ? -1 : 0}));
  const rows = Array.from({length: SIDE}, (_, row) => element("div", {class: "square-row"}, ...squares.slice(row * SIDE, (row + 1) * SIDE)));
  const grid = element("div", {class: "squares", role: "group", "aria-label": words.field}, ...rows);
  const clear = button(words.clear);
  let timer = 0, drawsInk = null;

  function show(i) {
    squares[i].style.setProperty("--ink", (pixels[i] / INK).toFixed(2));
    squares[i].setAttribute("aria-pressed", String(pixels[i] >= INK / 2));
    squares[i].setAttribute("aria-label", fill(words.square, {row: Math.floor(i / SIDE) + 1, column: i % SIDE + 1}));
  }

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(() => onDraw([...pixels]), WAIT);
  }

  function put(i, isInk) {
    pixels[i] = isInk ? INK : 0;
    show(i);
    if (isInk) beside(i).forEach(j => { pixels[j] = Math.max(pixels[j], SOFT); show(j); });
    changed();
  }

  function set(all) {
    all.forEach((ink, i) => { pixels[i] = ink; show(i); });
    changed();
  }

  function moveTo(i) {
    squares.forEach((square, j) => { square.tabIndex = j === i ? 0 : -1; });
    squares[i].focus();
  }

  squares.forEach((square, i) => {
    show(i);
    square.onkeydown = event => {
      const [down, right] = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key] ?? [];
      if (down === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const row = Math.floor(i / SIDE) + down, column = i % SIDE + right;
      if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) moveTo(row * SIDE + column);
    };
    // A click comes from a key, too; a pointer has drawn already when its click arrives.
    square.onclick = event => { if (event.detail === 0) put(i, pixels[i] < INK / 2); };
  });
  grid.onpointerdown = event => {
    const i = squares.indexOf(event.target);
    if (i < 0) return;
    event.target.releasePointerCapture?.(event.pointerId);
    drawsInk = pixels[i] < INK;
    put(i, drawsInk);
  };
  grid.onpointerover = event => {
    const i = squares.indexOf(event.target);
    if (drawsInk !== null && event.buttons && i >= 0) put(i, drawsInk);
  };
  document.addEventListener("pointerup", () => { drawsInk = null; });
  clear.onclick = () => set(new Array(SIDE * SIDE).fill(0));
  host.append(element("p", {class: "pictures-title"}, words.draw), grid, element("div", {class: "said"}, answer, clear));
  return {set, pixels: () => [...pixels], isDrawn: () => pixels.some(ink => ink > 0)};
}

function beside(i) {
  return [[-1, 0], [1, 0], [0, -1], [0, 1]].map(([down, right]) => [Math.floor(i / SIDE) + down, i % SIDE + right])
    .filter(([row, column]) => row >= 0 && row < SIDE && column >= 0 && column < SIDE).map(([row, column]) => row * SIDE + column);
}
