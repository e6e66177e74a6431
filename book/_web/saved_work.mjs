// The format of saved work, a zip of notebooks with this manifest. autograder/classroom/collect/saved_work.py describes
// it, and a class reads it there.

export const MANIFEST = "g_prime-work.json";
const FORMAT = "g_prime saved work", VERSION = 1;

/** A time as it is written: to the second, in UTC. */
export function written(time) {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The manifest's text. exercises: [{name, changed, passed}], times or null; passed may be true. */
export function manifest(exercises, saved, name) {
  const said = exercises.map(({name: each, changed = null, passed = null}) =>
    [each, {file: `${each}.ipynb`, changed: moment(changed), passed: passed === true || moment(passed)}]);
  return JSON.stringify({format: FORMAT, version: VERSION, saved, name, exercises: Object.fromEntries(said)}, null, 1);
}

/**
 * What a manifest says: Map of {changed, passed, file} by exercise; what is not of the format counts as not there.
 * null if it is no manifest of ours, "newer" if it is one that this page is too old for.
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
  return new Map(said.map(([name, {changed, passed, file}]) => [name, {
    changed: moment(changed), passed: passed === true || moment(passed),
    file: typeof file === "string" ? file : `${name}.ipynb`}]));
}

/** A time of that form, or null: whoever wrote it may have written anything. */
export function moment(value) {
  const time = typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(time) || time < 0 || time > 4e12 ? null : written(time);
}
