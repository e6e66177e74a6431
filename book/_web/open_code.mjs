// What the reader has written, for whoever on the page wants to show it: the text in the editors, else what is kept.

import {record} from "./progress.mjs";

const CHANGED = "reader-code-changed";
const open = new Map();     // exercise: a function that gives [[name, source]] as it stands in the page's editors

export function offerCode(exercise, code) {
  open.set(exercise, code);
}

/** The cells of these exercises, {name, source}, in order. */
export function cellsOf(exercises) {
  return exercises.flatMap(exercise => (open.get(exercise)?.() ?? Object.entries(record(exercise).code ?? {}))
    .map(([name, source]) => ({name: `your ${name}`, source})));
}

/** Was the code that is kept of an exercise passed as it stands? */
export function isPassed(exercise) {
  const {passed, changed} = record(exercise);
  return Boolean(passed) && !(Date.parse(changed) > Date.parse(passed));
}

/** The code of an exercise is another one now. */
export function tellChange(exercise) {
  document.dispatchEvent(new CustomEvent(CHANGED, {detail: exercise}));
}

export function whenChanged(exercises, action) {
  document.addEventListener(CHANGED, event => event instanceof CustomEvent && exercises.includes(event.detail) && action());
}
