// The format of saved work, a zip of notebooks with this manifest. autograder/classroom/collect/saved_work.py describes
// it, and a class reads it there.

export const MANIFEST = "g_prime-work.json";
const FORMAT = "g_prime saved work", VERSION = 1, LONGEST_ID = 100;
const isText = value => typeof value === "string";

/** A time as it is written: to the second, in UTC. */
export function written(time) {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/**
 * The manifest's text. exercises: [{name, changed, passed, derivation}], times or null; passed may be true. mistakes:
 * {topic: [ids]}, left out where the file has a name: that one is handed in, and who made which mistake is the reader's own.
 */
export function manifest(exercises, saved, name, mistakes = {}) {
  const said = exercises.map(({name: each, changed = null, passed = null, derivation}) =>
    [each, {file: `${each}.ipynb`, changed: moment(changed), passed: passed === true || moment(passed), derivation}]);
  const own = name || !Object.keys(mistakes).length ? {} : {mistakes};
  return JSON.stringify({format: FORMAT, version: VERSION, saved, name, exercises: Object.fromEntries(said), ...own}, null, 1);
}

/**
 * What a manifest says: {saved, exercises: Map of {changed, passed, file, derivation}, mistakes}; what is not of the
 * format counts as not there. null if it is no manifest of ours, "newer" if it is one that this page is too old for.
 */
export function readManifest(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (found?.format !== FORMAT) return null;
  if (found.version !== VERSION) return found.version > VERSION ? "newer" : null;
  const said = Object.entries(found.exercises ?? {}).filter(([, one]) => one && typeof one === "object");
  const exercises = new Map(said.map(([name, {changed, passed, file, derivation}]) => [name, {
    changed: moment(changed), passed: passed === true || moment(passed),
    file: isText(file) ? file : `${name}.ipynb`, derivation: isText(derivation) ? derivation : ""}]));
  return {saved: moment(found.saved), exercises, mistakes: mistakesIn(found.mistakes)};
}

function mistakesIn(value) {
  const listed = value && typeof value === "object" ? Object.entries(value).filter(([, ids]) => Array.isArray(ids)) : [];
  const found = listed.map(([topic, ids]) => [topic, ids.filter(id => isText(id) && id.length <= LONGEST_ID)]);
  return Object.fromEntries(found.filter(([, ids]) => ids.length));
}

/** A time of that form, or null: whoever wrote it may have written anything. */
export function moment(value) {
  const time = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(time) || time < 0 || time > 4e12 ? null : written(time);
}
