// Your way back: walks from the loss to the first layer through the reader's own functions, and stops at the first slip.

import {button, element, prose} from "../dom.mjs";
import {said as saidOf} from "../result.mjs";
import {fill} from "../words.mjs";
import {codeOf, makeAsker} from "./asking.mjs";
import {makeStamps} from "./stamps.mjs";
import {drawWalk, makeWeights} from "./way_back_drawing.mjs";

const EXERCISES = ["cost_gradient", "layer_backward", "backward"];

export function enhance(picture) {
  const data = JSON.parse(picture.querySelector("script").textContent);
  const {words} = data;
  const made = layOut(picture, words);
  const weights = makeWeights(picture, data, words, () => walk());
  const parts = [[picture.querySelector(".boxes")], [made.told]];
  const stamps = makeStamps(EXERCISES, () => codeOf(EXERCISES), isOld => { made.old.hidden = !isOld; });
  let said = null, verdicts = null, judged = null, reached = 0;      // judged: the code that the verdicts are of

  const asker = makeAsker("way_back", EXERCISES, {
    progress: text => { made.status.textContent = text; },
    answer(answer, settings, code) {
      if (settings.judge === "yes") {
        ({verdicts} = answer);
        judged = code;
      }
      said = answer;
      reached = answer.stop === null ? answer.stations.length : answer.stop + 1;
      show();
      stamps.show(code, ...parts);
    },
    trouble(text) {
      made.status.textContent = text;
      stamps.leave(...parts);
    },
    idle() {
      made.stop.disabled = true;
    },
  });

  function walk() {
    made.stop.disabled = false;
    stamps.wait(...parts);
    asker.ask({weights: weights.read(), judge: judged === codeOf(EXERCISES) ? "no" : "yes"});
  }

  function show() {
    drawWalk(picture, said, reached, words);
    const {stations, cost, note} = said;
    const last = stations[reached - 1];
    const isStopped = Boolean(last) && !last.right;
    const elsewhere = Object.entries(verdicts ?? {}).filter(([, verdict]) => !verdict.passed);
    const isOver = reached === stations.length && !isStopped && stations.length > 0;
    made.status.textContent = [fill(words.cost, {cost}), weights.refused() ? fill(words.refused, data) : "",
      !stations.length ? "" : isStopped ? fill(words[reached - 1 > said.stop ? "wrong_too" : "stopped"], {call: last.call})
        : !isOver ? fill(words.step, {call: last?.call ?? "", at: reached, all: stations.length})
          : elsewhere.length ? words.elsewhere : words.right].filter(Boolean).join(" ");
    made.told.replaceChildren(...[
      note && element("p", {}, prose(note)),
      ...said.stops.map(text => element("p", {class: "stopped"}, prose(fill(words.statement, {text})))),
      ...(isStopped ? told(last) : isOver ? elsewhere.flatMap(([name, verdict]) => verdictOf(name, verdict)) : []),
    ].filter(Boolean));
    set(made.back, reached <= 1);
    set(made.next, isOver || !stations.length || (isStopped && reached === stations.length));
    made.next.textContent = words[isStopped ? "go_on" : "next"];
  }

  /** The checker's words on what stands here, and on the function as such. */
  function told(station) {
    const verdict = verdicts?.[station.function];
    return [element("p", {}, prose(station.says)), ...(verdict && !verdict.passed ? verdictOf(station.function, verdict) : [])];
  }

  function verdictOf(name, {finding}) {
    return [element("p", {class: "verdict-of"}, fill(words.of, {name})), ...saidOf(finding)];
  }

  made.walk.onclick = walk;
  made.stop.onclick = asker.stop;
  made.reset.onclick = () => { weights.set(); walk(); };
  made.back.onclick = () => { if (said && reached > 1) { reached -= 1; show(); } };
  made.next.onclick = () => { if (said && reached < said.stations.length) { reached += 1; show(); } };
  picture.addEventListener("focusin", asker.prepare, {once: true});
  drawWalk(picture, null, 0, words);
}

/** A button that has the focus must not vanish under it: it is marked instead of disabled. */
function set(made, isOff) {
  made.setAttribute("aria-disabled", String(isOff));
}

/** On a phone a style lays the rows of the tables out anew, and a browser would forget what they are. */
function keepRoles(picture) {
  const roles = {table: "table", "thead, tbody": "rowgroup", tr: "row", "thead th": "columnheader", "tbody th": "rowheader", td: "cell"};
  Object.entries(roles).forEach(([which, role]) => picture.querySelectorAll(which).forEach(part => part.setAttribute("role", role)));
}

function layOut(picture, words) {
  const made = {
    walk: button(words.walk, {class: "page-button page-button-main"}),
    back: button(words.back, {"aria-disabled": "true"}), next: button(words.next, {"aria-disabled": "true"}),
    reset: button(words.reset, {class: "page-button page-button-quiet"}),
    stop: button(words.stop, {class: "page-button page-button-stop", disabled: true}),
    old: element("p", {class: "result-old", hidden: true}, words.old),
    status: element("p", {class: "walk-status"}),
    told: element("div", {class: "walk-told"}),
  };
  picture.querySelector(".controls").append(
    element("div", {class: "walk-buttons"}, made.walk, made.back, made.next, made.reset, made.stop),
    element("div", {"aria-live": "polite"}, made.old, made.status, made.told));
  picture.querySelectorAll(".controls, .weights").forEach(part => { part.hidden = false; });
  keepRoles(picture);
  picture.classList.add("is-alive");
  return made;
}
