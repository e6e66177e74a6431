// One neuron, one knob: turns w. All numbers come from the page's data, which the build computed.

import {element} from "../dom.mjs";
import {fill, short} from "../words.mjs";

const NAMES = ["w", "z", "a", "loss", "first", "second", "third", "whole"];
const REACH = 0.8;      // of the line through the point, to either side

export function enhance(picture) {
  const data = JSON.parse(picture.querySelector("script").textContent);
  const {words} = data;
  const id = "neuron-knob-w";
  const knob = element("input", {type: "range", id, min: 0, max: data.w.length - 1, step: 1, value: data.start});
  const controls = picture.querySelector(".controls");
  controls.append(element("label", {for: id}, words.turn), knob);
  controls.hidden = false;

  function show() {
    const at = Number(knob.value);
    const now = Object.fromEntries(NAMES.map(name => [name, data[name][at]]));
    const text = Object.fromEntries(NAMES.map(name => [name, short(now[name], 3)]));
    picture.querySelectorAll("[data-value]").forEach(place => { place.textContent = text[place.dataset.value]; });
    draw(picture, data.scales, now.w, now.loss, now.whole);
    picture.querySelector(".in-words").textContent = ["at", "slopes", "way"].map(key => fill(words[key], text)).join(" ");
    knob.setAttribute("aria-valuetext", fill(words.knob, text));
  }

  knob.oninput = show;
  show();
}

function draw(picture, scales, w, loss, whole) {
  const place = (w, loss) => [scales.x[0] + scales.x[1] * w, scales.y[0] + scales.y[1] * loss].map(value => value.toFixed(1));
  const [x, y] = place(w, loss);
  const point = picture.querySelector(".point");
  point.setAttribute("cx", x);
  point.setAttribute("cy", y);
  const ends = [-REACH, REACH].map(d => place(w + d, loss + d * whole).join(","));
  picture.querySelector(".tangent").setAttribute("points", ends.join(" "));
}
