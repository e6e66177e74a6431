// Saved work and single notebooks, read and laid beside what this browser keeps. Nothing is changed here but by accept().

import {anyCodeOf, joined} from "./notebook.mjs";
import {putBack, record} from "./progress.mjs";
import {MANIFEST, readManifest} from "./saved_work.mjs";
import {say} from "./words.mjs";

const LARGEST = 64 * 2 ** 20;

/** A file that is none of what can be loaded, as a sentence. */
export class Unusable extends Error {}

/**
 * What a chosen file holds: {found: Map of {code, changed, passed} by exercise, left: sentences on what was not taken}.
 * code: as a page keeps it, {cell: source} of the cells that were changed. Throws Unusable.
 */
export async function readWork(file, exercises) {
  const gaps = {file: file.name};
  if (file.size > LARGEST) throw new Unusable(say("workLarge", gaps));
  const data = new Uint8Array(await file.arrayBuffer().catch(() => { throw new Unusable(say("workGone", gaps)); }));
  const isZip = data[0] === 0x50 && data[1] === 0x4b;
  const {texts, refused} = isZip ? await unpack(data, gaps) : {texts: [[file.name, new TextDecoder().decode(data)]], refused: []};
  const said = readManifest(texts.find(([path]) => baseOf(path) === MANIFEST)?.[1] ?? "");
  if (said === "newer") throw new Unusable(say("workNewer", gaps));
  const found = new Map(), left = refused.map(([key, path]) => say(key, {file: path}));
  for (const [path, text] of texts.filter(([path]) => baseOf(path) !== MANIFEST)) {
    const [main, code] = anyCodeOf(text, Object.keys(exercises)) ?? [];
    if (!main) left.push(say("workNotOurs", {file: path}));
    for (const name of main ? homes(main, code, exercises) : []) {
      const theirs = {code: kept(exercises[name].cells, code), changed: said?.get(name)?.changed ?? null, passed: null};
      const there = found.get(name);
      if (!there?.code) found.set(name, theirs);
      else if (theirs.code && asText(there.code) !== asText(theirs.code)) left.push(say("workTwo", {file: path, title: exercises[name].title}));
    }
  }
  for (const [name, {passed}] of said ?? []) {
    if (found.has(name)) found.get(name).passed = passed || null;
  }
  if (!found.size) throw new Unusable(left.length && isZip ? `${say("workNone", gaps)} ${left[0]}` : say("workNone", gaps));
  return {found, left};
}

/** The exercises that a notebook answers: its own, and those that have taken over a function of it since it was made. */
function homes(main, code, exercises) {
  const asked = name => exercises[name].cells.flatMap(cell => cell.functions);
  const moved = [...code.keys()].filter(each => !asked(main).includes(each))
    .map(each => Object.keys(exercises).filter(name => asked(name).includes(each)));
  return [...new Set([main, ...moved.filter(names => names.length === 1).flat()])];
}

async function unpack(data, gaps) {
  const {unpacked} = await import("./zip.mjs");
  try {
    return unpacked(data, path => /\.ipynb$/i.test(path) || baseOf(path) === MANIFEST);
  } catch (error) {
    throw new Unusable(say(error.message, gaps));
  }
}

function baseOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Code as a page keeps it: of the cells that differ from their start; undefined if none does. */
function kept(cells, code) {
  const changed = cells.map(cell => [cell.name, joined(cell, code), cell.start])
    .filter(([, source, start]) => source && source.trimEnd() !== start.trimEnd());
  return changed.length ? Object.fromEntries(changed.map(([name, source]) => [name, source])) : undefined;
}

/** How what was found stands to what is here: "new", "same" or "other" code. */
export function stands(name, theirs) {
  const {code} = record(name);
  if (!theirs.code || asText(theirs.code) === asText(code)) return "same";
  return code ? "other" : "new";
}

/** Is a found answer newer than the one here? Where that is not known, it is not. */
export function isNewer(name, theirs) {
  const {changed} = record(name);
  return Boolean(theirs.changed && changed) && Date.parse(theirs.changed) > Date.parse(changed);
}

/** Keep what was found, with its code or, unless takesCode, only that it was passed; false if the browser is full. */
export function accept(name, {code, changed, passed}, takesCode) {
  const mine = record(name);
  const both = {...mine, passed: later(mine.passed, passed)};
  const whole = takesCode ? {...both, code, changed: changed ?? undefined} : both;
  return asText(whole) === asText(mine) || putBack(name, whole);
}

function later(one, other) {
  const times = [one, other].filter(each => typeof each === "string").sort((a, b) => Date.parse(a) - Date.parse(b));
  return times.at(-1) ?? (one || other || undefined);
}

function asText(value) {
  return JSON.stringify(value ?? {});
}
