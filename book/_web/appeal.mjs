// "I think the check is wrong": the answer and what was said of it as one file, which `autograder appeal FILE` replays.
// autograder/appeal.py describes the format. Nothing is sent: the reader has the file, and decides who gets it.

import {button, element, prose} from "./dom.mjs";
import {offer} from "./notebook.mjs";
import {say} from "./words.mjs";

const FORMAT = "g_prime appeal", VERSION = 1;

/** The appeal's text. cells: [{name, source}], as they were checked; answer: {report, seed}. */
export function appeal(exercise, cells, {report, seed}, says) {
  return JSON.stringify({format: FORMAT, version: VERSION, exercise, seed, cells, report, says}, null, 1) + "\n";
}

/** The fold below a refusal, in which an appeal is written. */
export function appealFold(exercise, cells, answer) {
  const why = element("textarea", {rows: "3", maxlength: "4000"});
  const save = button(say("appealSave")), status = element("p", {class: "work-status", role: "status"});
  save.onclick = () => {
    const file = `appeal-${exercise}.json`;
    offer(file, appeal(exercise, cells, answer, why.value.trim()), "application/json");
    status.replaceChildren(prose(say("appealSaved", {file})));
  };
  return element("details", {class: "appeal"}, element("summary", {}, say("appeal")), element("p", {}, say("appealHelp")),
    element("label", {}, say("appealWhy"), why), save, status);
}
