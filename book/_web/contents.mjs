// Entry: on the contents page, says beside each exercise whether this browser holds it done or begun.

import {element} from "./dom.mjs";
import {record} from "./progress.mjs";
import {say} from "./words.mjs";

for (const list of document.querySelectorAll(".exercise-progress")) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = list.querySelectorAll("[data-exercise-state]");
  const labels = [...found];
  const states = labels.map(label => stateOf(record(label.dataset.exerciseState)));
  labels.forEach((label, i) => {
    label.dataset.state = states[i];
    label.textContent = say(states[i]);
  });
  const done = states.filter(state => state === "done").length;
  list.append(element("p", {}, say("summary", {done, all: labels.length})));
}

function stateOf({passed, code}) {
  if (passed) return "done";
  return code === undefined ? "untouched" : "begun";
}
