// Your own activation: asks what can be said of the reader's g and g_prime, shows it, and lets the two train a network.

import {button, element, prose} from "../dom.mjs";
import {cellsOf, putCode, whenChanged, whenWished} from "../open_code.mjs";
import {fill, short} from "../words.mjs";
import {codeOf, makeAsker} from "./asking.mjs";
import {drawCurve, drawPlace, numbersTable} from "./own_drawing.mjs";
import {makeTraining} from "./own_training.mjs";
import {makeStamps} from "./stamps.mjs";

const EXERCISE = "own";

export function enhance(picture) {
  const data = JSON.parse(picture.querySelector("script").textContent);
  const {words} = data;
  const made = layOut(picture, data);
  const findings = [picture.querySelector(".findings")];
  const drawn = ["figure", ".in-words", ".numbers"].map(name => picture.querySelector(name));
  const stamps = makeStamps([EXERCISE], () => codeOf([EXERCISE]), isOld => { made.old.hidden = !isOld; });
  let {curve} = data, before = null;   // before: the reader's code from before a starting point took its place
  let awaited = [];       // the parts that the question under way will fill

  const asker = makeAsker("own", [EXERCISE], {
    progress: text => { made.status.textContent = text; },
    answer(said, settings, code) {
      const isOfTraining = "seed" in settings || "own" in settings;
      if (isOfTraining) made.status.textContent = "";
      if (isOfTraining) training.answer(said, settings, code);
      else show(said, code);
    },
    trouble(text) {
      made.status.textContent = text;
      training.end(text);
      stamps.leave(...awaited);
    },
    idle: () => { made.stop.disabled = !training.isOn(); },
  });
  const training = makeTraining(picture, data, stamps, settings => {
    made.stop.disabled = false;
    awaited = [];
    asker.ask(settings);
  });

  function ask() {
    training.end(words.training_left);
    made.stop.disabled = false;
    awaited = [findings, drawn];
    stamps.wait(...awaited);
    asker.ask({});
  }

  function show(said, code) {
    const all = [...said.stops.map(text => ({sign: "bad", says: fill(words.statement, {text})})), ...said.findings];
    findings[0].replaceChildren(...all.map(finding => told(finding)));
    made.status.textContent = words[said.curve ? "shown" : "not_shown"];
    stamps.show(code, findings);
    if (!said.curve) {
      stamps.leave(drawn);
      return;
    }
    picture.querySelector(".before-script").hidden = true;
    stamps.show(code, drawn);
    ({curve} = said);
    drawCurve(picture, data.paper, curve);
    picture.querySelector(".numbers table").replaceWith(numbersTable(curve, words));
    place();
  }

  function told({sign, says}) {
    return element("li", {"data-sign": sign}, element("span", {class: "sign", "aria-hidden": "true"}, data.marks[sign]), " ",
      element("span", {class: "sr"}, `${words[`sign_${sign}`]} `), prose(says));
  }

  function place() {
    const at = Number(made.z.value), k = Number(made.width.value);
    const now = {z: curve.z[at], g: curve.g[at], width: curve.widths[k], secant: curve.secant[k][at],
      slope: curve.slope[at], g_prime: curve.g_prime?.[at] ?? null};
    const text = Object.fromEntries(Object.entries(now).map(([name, value]) => [name, value === null ? words.nothing : short(value)]));
    drawPlace(picture, data.paper, curve, at, k);
    picture.querySelector(".in-words").textContent = fill(words.at, text);
    made.z.setAttribute("aria-valuetext", fill(words.z_text, text));
    made.width.setAttribute("aria-valuetext", fill(words.width_text, text));
  }

  /** A curve to begin with goes into the editors; what the reader had there can be brought back. */
  function begin(name) {
    const cells = Object.fromEntries(cellsOf([EXERCISE]).map(cell => [cell.name.replace("your ", ""), cell.source]));
    const isOurs = Object.values(data.starts).some(({g, g_prime: slope}) => cells.g === g && cells.g_prime === slope);
    if (!isOurs) before = cells;
    put(data.starts[name]);
    made.back.hidden = !before;
  }

  function put(code) {
    made.status.textContent = "";
    if (putCode(EXERCISE, code)) ask();
    else made.status.textContent = words.no_editor;
  }

  made.starts.forEach(door => { door.onclick = () => begin(door.textContent); });
  made.back.onclick = () => { made.back.hidden = true; put(before); made.show.focus(); };
  made.show.onclick = ask;
  made.stop.onclick = () => { training.end(words.training_stopped); asker.stop(); };
  made.z.oninput = place;
  made.width.oninput = place;
  picture.addEventListener("focusin", asker.prepare, {once: true});
  whenChanged([EXERCISE], () => training.end(words.training_changed));
  whenWished(EXERCISE, ask);
  place();
}

function layOut(picture, {words, starts, curve, at, width}) {
  const slider = (id, max, value) => element("input", {type: "range", id, min: 0, max, step: 1, value});
  const made = {
    starts: Object.keys(starts).map(name => button(name)),
    back: button(words.bring_back, {class: "page-button page-button-quiet", hidden: true}),
    show: button(words.show, {class: "page-button page-button-main"}),
    stop: button(words.stop, {class: "page-button page-button-stop", disabled: true}),
    old: element("p", {class: "result-old", hidden: true}, words.old),
    status: element("p", {class: "own-status"}),
    z: slider("own-z", curve.z.length - 1, at), width: slider("own-width", curve.widths.length - 1, width),
  };
  picture.querySelector(".controls").append(
    element("div", {class: "own-buttons", role: "group", "aria-label": words.begin},
      element("span", {class: "begin", "aria-hidden": "true"}, words.begin), ...made.starts, made.back),
    element("div", {class: "own-buttons"}, made.show, made.stop),
    element("div", {"aria-live": "polite"}, made.old, made.status));
  picture.querySelector(".places").append(element("label", {for: "own-z"}, words.place), made.z,
    element("label", {for: "own-width"}, words.wide), made.width);
  picture.querySelector(".findings").setAttribute("aria-live", "polite");
  picture.querySelectorAll(".controls, .places, .training").forEach(part => { part.hidden = false; });
  return made;
}
