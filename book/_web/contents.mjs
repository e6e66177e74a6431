// Entry: on the contents page, says beside each exercise whether this browser holds it done or begun, and saves and
// loads all of it.

import {watchEdition} from "./copy.mjs";
import {copyPanel} from "./copy_panel.mjs";
import {element} from "./dom.mjs";
import {record} from "./progress.mjs";
import {addPanel} from "./work_panel.mjs";
import {say} from "./words.mjs";

for (const list of document.querySelectorAll(".exercise-progress")) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = list.querySelectorAll("[data-exercise-state]");
  const labels = [...found], summary = element("p");
  const show = () => {
    const states = labels.map(label => stateOf(record(label.dataset.exerciseState)));
    labels.forEach((label, i) => {
      label.dataset.state = states[i];
      label.textContent = say(states[i]);
    });
    summary.textContent = say("summary", {done: states.filter(state => state === "done").length, all: labels.length});
  };
  show();
  list.append(summary);
  window.addEventListener("storage", show);
  const panel = addPanel(list, labels.map(label => label.dataset.exerciseState), show);
  // Pages that lie in a folder of the reader's are there without a network, and no browser keeps a copy of them.
  if (list.classList.contains("with-copy") && location.protocol !== "file:") panel.append(copyPanel());
}

watchEdition();

function stateOf({passed, code}) {
  if (passed) return "done";
  return code === undefined ? "untouched" : "begun";
}
