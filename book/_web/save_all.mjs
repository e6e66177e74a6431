// All of a reader's work as one file: a notebook for each exercise that was begun, and what was passed, and when.

import {course} from "./course.mjs";
import {button, element} from "./dom.mjs";
import {kept as mistakes} from "./mistakes.mjs";
import {offer, withCode} from "./notebook.mjs";
import {keeps, record, remember} from "./progress.mjs";
import {MANIFEST, manifest, written} from "./saved_work.mjs";
import {say} from "./words.mjs";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What stands in the fields of this page, by exercise: {code(), passed, steps()}. A browser may keep nothing of it. */
export const standing = new Map();

/** Make the file and hand it to the browser's downloads; returns the sentence that says what happened. */
export async function saveAll() {
  try {
    const begun = workOf(await course());
    if (!begun.length) return say(keeps() ? "workNothing" : "workKeptNowhere");
    const now = Date.now(), {packed} = await import("./zip.mjs");
    const coded = begun.filter(each => each.isBegun);
    const texts = await Promise.all(coded.map(({name, cells}) => withCode(name, cells)));
    const files = coded.map(({name, changed}, i) => ({name: `${name}.ipynb`, text: texts[i], time: changed ?? now}));
    const said = manifest(begun, written(now), record(":saved").name ?? "", mistakes());
    const file = `g_prime-work-${written(now).slice(0, 10)}.zip`;
    offer(file, packed([...files, {name: MANIFEST, text: said, time: now}]), "application/zip");
    noteSaved(written(now));
    const torn = begun.filter(each => each.torn).map(each => each.title);
    return say(torn.length ? "workSavedTorn" : "workSaved", {file, count: begun.length, torn: torn.join(", ")});
  } catch {
    return say("workNotSaved");
  }
}

/** What is kept has been in a file since then. */
export function noteSaved(time) {
  const {at} = record(":saved");
  if (!at || Date.parse(time) > Date.parse(at)) remember(":saved", {at: time});
}

/** What there is of each exercise that was begun, passed or derived, as this page has it or else as the browser keeps it. */
function workOf(exercises) {
  return Object.entries(exercises).map(([name, {title, cells}]) => {
    const kept = record(name), here = standing.get(name);
    const code = here?.code() ?? kept.code, passed = kept.passed ?? here?.passed;
    return {name, title, changed: kept.changed, passed, isBegun: Boolean(code || passed), derivation: here ? here.steps() : kept.derivation,
      torn: [kept.code, kept.draft].some(other => other && JSON.stringify(other) !== JSON.stringify(code)),
      cells: cells.map(({name: cell, functions, start}) => ({functions, text: () => code?.[cell] ?? start}))};
  }).filter(each => each.isBegun || each.derivation);
}

/** A button that saves, and the line that says what came of it. */
export function saveButton() {
  const save = button(say("workSave")), status = element("p", {class: "work-status", role: "status"});
  save.onclick = async () => {
    save.disabled = true;
    status.textContent = await saveAll();
    save.disabled = false;
  };
  return [save, status];
}

/** After a pass: saving all work is one click away, and once a day there is a word about it. */
export function offerSaving(result, name) {
  const [save, status] = saveButton();
  result.append(...[reminder([name]), element("div", {class: "way-on"}, save), status].filter(Boolean));
}

/**
 * A gentle reminder, or null: something was passed since the last time that all was saved, and today nobody said so yet.
 * names: of the exercises to look at.
 */
export function reminder(names) {
  const {at, told} = record(":saved"), now = Date.now();
  if (now - Date.parse(told ?? 0) < DAY_MS) return null;
  const since = names.filter(name => isAfter(record(name).passed, at)).length;
  if (!since) return null;
  remember(":saved", {told: written(now)});
  return element("p", {class: "work-reminder"}, say(since === 1 ? "workRemindOne" : "workRemind", {since}));
}

function isAfter(passed, saved) {
  if (!passed || !saved) return Boolean(passed);
  return passed !== true && Date.parse(passed) > Date.parse(saved);
}
