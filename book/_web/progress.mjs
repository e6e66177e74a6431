// What this browser remembers of an exercise: {code, passed, draft}. Nothing is sent anywhere.

// Two copies of the course on one host, under two paths, must not mix: the site's own folder is in the key.
const SITE = new URL("../../", import.meta.url).pathname;
export const keyOf = exercise => `g_prime:${SITE}:${exercise}`;

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
  try {
    localStorage.setItem(keyOf(exercise), JSON.stringify({...record(exercise), ...changes}));
    return true;
  } catch {
    return false;
  }
}

/** Keep nothing of it any more. */
export function forget(exercise) {
  try {
    localStorage.removeItem(keyOf(exercise));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Has this browser loaded a thing of this site before? Then it has it still, most likely. */
export function hasCome(thing) {
  return record(`:${thing}`).come === true;
}

export function noteCome(thing) {
  if (!hasCome(thing)) remember(`:${thing}`, {come: true});
}
