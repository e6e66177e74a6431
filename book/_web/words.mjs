// Every word that these scripts put on a page: the course's table of sentences has them, with all others.
// {name} is filled in by say().

import WORDS from "../../autograder/sentences/en/page.json" with {type: "json"};

/** The words of a key, with {placeholders} filled from values. */
export function say(key, values = {}) {
  return fill(WORDS[key], values);
}

/** The same of a sentence that the page itself brings. */
export function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** What is said while an engine is at work on a question of this kind. */
export function atWork(kind) {
  return say(kind === "run" || kind === "picture" ? "running" : "checking");
}

/** A number as it stands in a sentence: so many significant figures at most, with a real minus sign. */
export function short(value, figures = 4) {
  return String(Number(value.toPrecision(figures))).replace("-", "−");
}
