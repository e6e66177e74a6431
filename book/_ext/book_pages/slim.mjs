// Reads {site, whole, out, text}: from the styles and fonts in whole, writes into out what the site's pages use.
// PurgeCSS drops a rule whose classes stand in no page and in no script; HarfBuzz drops letters that no page shows.

import {mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {json} from "node:stream/consumers";
import {PurgeCSS} from "purgecss";
import subsetFont from "subset-font";

const {site, whole, out, text} = await json(process.stdin);

const icons = new Set();
const styles = await new PurgeCSS().purge({
  css: files(whole, ".css"),
  // Pyodide is no page's dress: its megabytes of words would keep every rule.
  content: files(site, ".html", ".js", ".mjs").filter(file => !file.includes("pyodide")),
});
for (const {file, css} of styles) {
  write(file, css);
  for (const [, code] of css.matchAll(/content:"\\([0-9a-f]{4})"/g)) icons.add(parseInt(code, 16));
}

const letters = text + String.fromCodePoint(...icons);
for (const file of files(whole, ".woff2")) {
  const options = {targetFormat: "woff2", variationAxes: weights(file)};
  write(file, await subsetFont(readFileSync(file), letters, options));
}

/** The pages set the serif upright from regular to bold, and in italics only regular: see book.css. */
function weights(file) {
  if (!file.includes("wght")) return {};
  return {wght: file.includes("italic") ? 400 : {min: 400, max: 700}};
}

function files(folder, ...endings) {
  const names = readdirSync(folder, {recursive: true}).filter(name => endings.some(end => name.endsWith(end)));
  return names.sort().map(name => join(folder, name));
}

function write(file, data) {
  const path = join(out, relative(whole, file));
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, data);
}
