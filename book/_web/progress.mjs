// What this browser remembers of an exercise: {code, passed, draft, changed, derivation}. Nothing is sent anywhere.
// changed: when the code last was; passed: when the page last found all of it right, or true where that was not noted.

// Two copies of the course on one host, under two paths, must not mix: the site's own folder is in the key.
const SITE = new URL("../../", import.meta.url).pathname;
export const keyOf = exercise => `g_prime:${SITE}:${exercise}`;

const refused = new Set();      // of what this page has and the browser did not keep

/** What is kept of an exercise; {} if nothing is, or if the browser refuses. */
export function record(exercise) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(exercise))) ?? {};
  } catch {
    return {};
  }
}

/** Change what is kept; false if the browser keeps nothing (private mode, storage full). */
export function remember(exercise, changes) {
  return putBack(exercise, {...record(exercise), ...changes});
}

/** Put a whole record in the place of what is kept; false as above. */
export function putBack(exercise, whole) {
  try {
    localStorage.setItem(keyOf(exercise), JSON.stringify(whole));
    refused.delete(exercise);
    return true;
  } catch {
    refused.add(exercise);
    return false;
  }
}

/** Is all that this page wanted to keep kept, so that it may be left? */
export function isAllKept() {
  return !refused.size;
}

/** Keep nothing of it any more. */
export function forget(exercise) {
  try {
    localStorage.removeItem(keyOf(exercise));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Does this browser keep anything at all? Some private windows do not. */
export function keeps() {
  return remember(":keeps", {});
}

/** Has this browser loaded a thing of this site before? Then it has it still, most likely. */
export function hasCome(thing) {
  return record(`:${thing}`).come === true;
}

export function noteCome(thing) {
  if (!hasCome(thing)) remember(`:${thing}`, {come: true});
}
