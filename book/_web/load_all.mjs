// Saved work and single notebooks, read and laid beside what this browser keeps. Nothing is changed here but by accept().

import {opened, Unusable} from "./chosen_file.mjs";
import {anyCodeOf, joined} from "./notebook.mjs";
import {putBack, record} from "./progress.mjs";
import {readManifest} from "./saved_work.mjs";
import {say} from "./words.mjs";

/**
 * What a chosen file holds: {found: Map of {code, derivation, changed, passed} by exercise, mistakes, saved: when or null,
 * left: sentences on what was not taken}. code: as a page keeps it, {cell: source} of the cells that were changed;
 * derivation: the steps that were typed. Throws Unusable.
 */
export async function readWork(file, exercises) {
  const gaps = {file: file.name};
  const {isZip, notebooks, list, left} = await opened(file);
  const said = readManifest(list);
  if (said === "newer") throw new Unusable(say("workNewer", gaps));
  const listed = said?.exercises ?? new Map(), found = new Map();
  for (const [path, text] of notebooks) {
    const [main, code] = anyCodeOf(text, Object.keys(exercises)) ?? [];
    if (!main) left.push(say("workNotOurs", {file: path}));
    for (const name of main ? homes(main, code, exercises) : []) {
      const theirs = {code: kept(exercises[name].cells, code), changed: listed.get(name)?.changed ?? null, passed: null};
      const there = found.get(name);
      if (!there?.code) found.set(name, theirs);
      else if (theirs.code && asText(there.code) !== asText(theirs.code)) left.push(say("workTwo", {file: path, title: exercises[name].title}));
    }
  }
  for (const [name, {passed, derivation}] of listed) {
    // Steps may be all that there is of an exercise; what was passed counts only beside its notebook.
    if (derivation && Object.hasOwn(exercises, name) && !found.has(name)) found.set(name, {code: undefined, changed: null, passed: null});
    if (found.has(name)) Object.assign(found.get(name), {passed: passed || null, derivation: derivation || undefined});
  }
  if (!found.size) throw new Unusable(left.length && isZip ? `${say("workNone", gaps)} ${left[0]}` : say("workNone", gaps));
  return {found, left, mistakes: said?.mistakes ?? {}, saved: said?.saved ?? null};
}

/** The exercises that a notebook answers: its own, and those that have taken over a function of it since it was made. */
function homes(main, code, exercises) {
  const asked = name => exercises[name].cells.flatMap(cell => cell.functions);
  const moved = [...code.keys()].filter(each => !asked(main).includes(each))
    .map(each => Object.keys(exercises).filter(name => asked(name).includes(each)));
  return [...new Set([main, ...moved.filter(names => names.length === 1).flat()])];
}

/** Code as a page keeps it: of the cells that differ from their start; undefined if none does. */
function kept(cells, code) {
  const changed = cells.map(cell => [cell.name, joined(cell, code), cell.start])
    .filter(([, source, start]) => source && source.trimEnd() !== start.trimEnd());
  return changed.length ? Object.fromEntries(changed.map(([name, source]) => [name, source])) : undefined;
}

/** How a part of what was found stands to what is here, "code" or "derivation": "new", "same" or "other". */
function standsPart(part, theirs, mine) {
  if (!theirs[part] || asText(theirs[part]) === asText(mine[part])) return "same";
  return mine[part] ? "other" : "new";
}

/** How what was found stands to what is here: "new", "same" or "other", if code or steps differ. */
export function stands(name, theirs) {
  const mine = record(name), parts = ["code", "derivation"].map(part => standsPart(part, theirs, mine));
  return parts.includes("other") ? "other" : parts.includes("new") ? "new" : "same";
}

/** Is a found answer newer than the one here? Where that is not known, it is not. */
export function isNewer(name, theirs) {
  const mine = record(name);
  if (standsPart("code", theirs, mine) === "same") return false;      // when steps were typed is not noted
  return Boolean(theirs.changed && mine.changed) && Date.parse(theirs.changed) > Date.parse(mine.changed);
}

/** Keep what was found: what is not here, and if takesFile also what differs; false if the browser is full. */
export function accept(name, theirs, takesFile) {
  const mine = record(name), whole = {...mine, passed: later(mine.passed, theirs.passed)};
  const isTaken = part => theirs[part] && (takesFile || !mine[part]);
  if (isTaken("code")) Object.assign(whole, {code: theirs.code, changed: theirs.changed ?? undefined});
  if (isTaken("derivation")) whole.derivation = theirs.derivation;
  return asText(whole) === asText(mine) || putBack(name, whole);
}

function later(one, other) {
  const times = [one, other].filter(each => typeof each === "string").sort((a, b) => Date.parse(a) - Date.parse(b));
  return times.at(-1) ?? (one || other || undefined);
}

function asText(value) {
  return JSON.stringify(value ?? {});
}
