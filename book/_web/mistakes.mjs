// What this browser remembers of the reader's mistakes: ids that Check returned, by function. Nothing is sent anywhere.

import {forget, record, remember} from "./progress.mjs";

export const PLACE = ":mistakes";      // no exercise has such a name
const MOST = 12;                // of one function; the last ones

/** {topic: [ids]}, a topic being "exercise.function"; an id is "" where Check had no name for the mistake. */
export function kept() {
  const {of} = record(PLACE);
  const found = of && typeof of === "object" ? Object.entries(of) : [];
  return Object.fromEntries(found.filter(([, ids]) => Array.isArray(ids) && ids.length));
}

/** Keep what a report says of each function that is not right. */
export function note(exercise, report) {
  const failed = report.findings.filter(finding => finding.passed === false);
  for (const {check, mistake} of failed) add(`${exercise}.${check.split(".")[0]}`, mistake ?? "");
}

/** Keep one; the same one counts once, and the latest stand last. False if the browser keeps nothing. */
export function add(topic, id) {
  const all = kept();
  const others = (all[topic] ?? []).filter(each => each !== id);
  return remember(PLACE, {of: {...all, [topic]: [...others, id].slice(-MOST)}});
}

/** Keep those of a file, {topic: [ids]}, as older than what is here. */
export function join(others) {
  const mine = kept();
  const joined = Object.entries(others).map(([topic, ids]) => {
    const here = mine[topic] ?? [];
    return [topic, [...new Set(ids)].filter(id => !here.includes(id)).concat(here).slice(-MOST)];
  });
  return remember(PLACE, {of: {...mine, ...Object.fromEntries(joined)}});
}

/** The reader has made it good. */
export function drop(topic, id) {
  const all = kept();
  remember(PLACE, {of: {...all, [topic]: (all[topic] ?? []).filter(each => each !== id)}});
}

export function forgetAll() {
  forget(PLACE);
}
