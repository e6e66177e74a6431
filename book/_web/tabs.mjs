// The reader's code in this browser's storage, where two tabs of one page may meet: neither overwrites the other's
// unless the reader says so. What a tab holds that the storage has not is kept beside it, as `draft`.

import {button, element} from "./dom.mjs";
import {keyOf, record, remember} from "./progress.mjs";
import {say} from "./words.mjs";

/**
 * Keeps the code of an exercise. page: {code(), take(code)}, what stands in the editors and how to replace it.
 * Returns {save(changes), bar}: save is false if the browser keeps nothing; bar is where a conflict is told.
 */
export function makeKeeper(exercise, page) {
  const bar = element("div", {class: "exercise-tabs", role: "alert", hidden: true});
  const stored = () => text(record(exercise).code);
  let seen = stored();    // the storage as this tab last read or wrote it

  function save(changes = {}) {
    const code = page.code();
    if (stored() === seen || stored() === text(code)) {
      if (text(code) !== stored()) changes = {changed: new Date().toISOString(), ...changes};
      seen = text(code);
      bar.hidden = true;
      return remember(exercise, {code, draft: undefined, ...changes});
    }
    ask();
    return remember(exercise, {draft: code, ...changes});
  }

  /** Which one? The storage has another tab's, or this browser still holds what one tab could not save. */
  function ask(other = () => record(exercise).code, words = "otherTab") {
    const take = button(say("takeOther")), keep = button(say("keepMine"));
    take.onclick = () => { const code = other(); settle(); page.take(code); };
    keep.onclick = () => { settle(); save(); };
    bar.replaceChildren(element("p", {}, say(words)), take, keep);
    bar.hidden = false;
  }

  function settle() {
    seen = stored();
    bar.hidden = true;
  }

  window.addEventListener("storage", event => {
    if (event.key !== keyOf(exercise) && event.key !== null) return;
    if (stored() === text(page.code())) settle();
    else if (stored() !== seen) ask();
  });
  const {draft} = record(exercise);
  if (draft !== undefined && text(draft) !== seen) ask(() => draft, "draftLeft");
  return {save, bar};
}

function text(code) {
  return JSON.stringify(code ?? {});
}
