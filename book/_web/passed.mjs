// What an exercise shows once it is passed, now and at every later visit: a mark at its head, and the way on.

import {element} from "./dom.mjs";
import {say} from "./words.mjs";

/** The mark, under the exercise's title. Shown once. */
export function markPassed(section) {
  document.dispatchEvent(new Event("g_prime:passed"));    // the contents in the sidebar mark the chapter
  if (section.querySelector(".exercise-passed")) return;
  const mark = element("p", {class: "exercise-passed"}, say("passedMark"), " ", ...[wayOn(section)].filter(Boolean));
  const title = section.querySelector(".rubric");
  if (title) title.after(mark);
  else section.prepend(mark);
}

/** What a chapter keeps folded below an exercise until it is passed, such as the derivation; null if it keeps nothing. */
export function foldAfter(section) {
  const next = section.nextElementSibling;
  return next?.matches("details.after-pass") ? next : null;
}

/** A link to where the reader goes from here: the one that stands at the exercise's foot. */
export function wayOn(section) {
  return section.querySelector(".exercise-next a")?.cloneNode(true) ?? null;
}
