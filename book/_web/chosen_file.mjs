// A file that the reader chooses: one notebook, or a zip of them such as saved work.

import {MANIFEST} from "./saved_work.mjs";
import {say} from "./words.mjs";

const LARGEST = 64 * 2 ** 20;

/** A file that is none of what can be loaded, as a sentence. */
export class Unusable extends Error {}

/** Let the reader choose a file: a notebook or saved work. */
export function pick() {
  const input = document.createElement("input");
  Object.assign(input, {type: "file", accept: ".ipynb,.zip"});
  input.click();
  return new Promise(resolve => { input.onchange = () => resolve(input.files[0]); });
}

/**
 * What stands in a file: {isZip, notebooks: [[path, text]], list: the text of its manifest or "", left: sentences on
 * members of a zip that were not read}. Throws Unusable.
 */
export async function opened(file) {
  const gaps = {file: file.name};
  if (file.size > LARGEST) throw new Unusable(say("workLarge", gaps));
  const data = new Uint8Array(await file.arrayBuffer().catch(() => { throw new Unusable(say("workGone", gaps)); }));
  const isZip = data[0] === 0x50 && data[1] === 0x4b;
  const {texts, refused} = isZip ? await unpack(data, gaps) : {texts: [[file.name, new TextDecoder().decode(data)]], refused: []};
  return {
    isZip, notebooks: texts.filter(([path]) => !isList(path)), list: texts.find(([path]) => isList(path))?.[1] ?? "",
    left: refused.map(([key, path]) => say(key, {file: path})),
  };
}

async function unpack(data, gaps) {
  const {unpacked} = await import("./zip.mjs");
  try {
    return unpacked(data, path => /\.ipynb$/i.test(path) || isList(path));
  } catch (error) {
    throw new Unusable(say(error.message, gaps));
  }
}

function isList(path) {
  return path.slice(path.lastIndexOf("/") + 1) === MANIFEST;
}
