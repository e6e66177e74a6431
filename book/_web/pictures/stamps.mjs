// Whose code is it that a picture shows? Each answer carries the code that it was asked with; what is shown of other
// code, or while a newer question has no answer, is greyed and says so.

import {element} from "../dom.mjs";
import {whenChanged} from "../open_code.mjs";
import {say} from "../words.mjs";

const A_MOMENT = 400;       // milliseconds: an answer that comes sooner needs no word

/**
 * exercises: whose changes count. code(): the reader's code as it stands now. onLook(isOld): is anything shown of other code?
 * A part is a list of elements that one answer filled; its words stand before the first of them, of a row in its head.
 */
export function makeStamps(exercises, code, onLook) {
  const shown = new Map();    // first element of a part: {part, of, isBefore, note}

  /** These parts are the answer to a question with this code; null: it is nobody's. */
  function show(of, ...parts) {
    parts.forEach(part => {
      shown.get(part[0])?.note?.remove();
      shown.set(part[0], {part, of, isBefore: false, note: null});
    });
    look();
  }

  /** A question is under way that will fill these parts: until then, they are of an earlier one. */
  function wait(...parts) {
    const before = parts.map(([first]) => shown.get(first));
    setTimeout(() => retire(before), A_MOMENT);
  }

  /** It has found no answer: what stands there stays, and is an earlier one. */
  function leave(...parts) {
    retire(parts.map(([first]) => shown.get(first)));
  }

  function retire(entries) {
    entries.forEach(entry => { if (entry) entry.isBefore = true; });
    look();
  }

  function look() {
    const now = code();
    let isAnyOld = false;
    shown.forEach((entry, first) => {
      entry.note?.remove();
      entry.note = null;
      if (!first.isConnected) {
        shown.delete(first);
        return;
      }
      const isOld = entry.of !== null && entry.of !== now;
      isAnyOld ||= isOld;
      entry.part.forEach(each => each.classList.toggle("is-earlier", isOld || entry.isBefore));
      if (isOld || entry.isBefore) entry.note = put(first, say(isOld ? "pictureEarlierCode" : "pictureEarlierAnswer"));
    });
    onLook(isAnyOld);
  }

  whenChanged(exercises, look);
  return {show, wait, leave};
}

function put(first, words) {
  const head = first.tagName === "TR" ? first.querySelector("th") : first.tagName === "SPAN" ? first : null;
  const note = element(head ? "small" : "p", {class: "of-earlier"}, head ? ` ${words}` : words);
  if (head) head.append(note);
  else first.before(note);
  return note;
}
