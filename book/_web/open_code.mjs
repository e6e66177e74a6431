// What the reader has written, for whoever on the page wants to show it: the text in the editors, else what is kept.

import {record} from "./progress.mjs";

const CHANGED = "reader-code-changed";
const WISHED = "reader-code-wished";
const open = new Map();     // exercise: {code() gives [[name, source]] as it stands in the page's editors, take({name: source})}
const wished = new Set();   // exercises that somebody wants to see, whose picture has not come yet

export function offerCode(exercise, code, take) {
  open.set(exercise, {code, take});
}

/** Put code into the editors of an exercise; false where there are none. */
export function putCode(exercise, code) {
  open.get(exercise)?.take(code);
  return open.has(exercise);
}

/** The cells of these exercises, {name, source}, in order. */
export function cellsOf(exercises) {
  return exercises.flatMap(exercise => (open.get(exercise)?.code() ?? Object.entries(record(exercise).code ?? {}))
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

/** Show the code of an exercise in its picture, now or when that comes. */
export function wish(exercise) {
  wished.add(exercise);
  document.dispatchEvent(new CustomEvent(WISHED, {detail: exercise}));
}

export function whenWished(exercise, action) {
  const look = () => { if (wished.delete(exercise)) action(); };
  document.addEventListener(WISHED, look);
  look();
}
