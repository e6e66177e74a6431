// Reads {site, whole, out, text}: from the styles and fonts in whole, writes into out what the site's pages use.
// A rule goes if it asks for a class or an id that stands in no page and in no script; so does a letter not shown.

import {mkdirSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {json} from "node:stream/consumers";
import postcss from "postcss";
import selectorParser from "postcss-selector-parser";
import subsetFont from "subset-font";

const {site, whole, out, text} = await json(process.stdin);

const words = new Set();
for (const file of files(site, ".html", ".js", ".mjs")) {
  // Pyodide is no page's dress: its megabytes of words would keep every rule.
  if (file.includes("pyodide")) continue;
  for (const [word] of readFileSync(file, "utf8").matchAll(/[\w-]+/g)) words.add(word);
}

const icons = new Set();
for (const file of files(whole, ".css")) {
  const style = postcss.parse(readFileSync(file, "utf8"));
  style.walkRules(rule => {
    const kept = rule.selectors.filter(selector => isMovement(rule) || canMatch(selector));
    if (kept.length) rule.selectors = kept;
    else rule.remove();
  });
  style.walkAtRules(block => { if (block.nodes?.length === 0) block.remove(); });
  style.walkDecls("content", ({value}) => {
    const code = /^"\\([0-9a-f]{4})"$/.exec(value);
    if (code) icons.add(parseInt(code[1], 16));
  });
  write(file, style.toString());
}

/** The steps of an animation look like rules: "from", "50%". */
function isMovement(rule) {
  return rule.parent.name?.endsWith("keyframes");
}

/** Has each class and id that must be there been seen? What stands inside :is(), :not() and their like need not be. */
function canMatch(selector) {
  const parts = selectorParser().astSync(selector).nodes[0].nodes;
  return parts.every(({type, value}) => !["class", "id"].includes(type) || words.has(value));
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
