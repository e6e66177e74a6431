// Zips, made and read with bounds. Only words come of a member's path: nothing is ever written to a place it names.
// Loaded when the reader saves or loads, so that no page waits for it.

import {inflateSync, strFromU8, strToU8, zipSync} from "fflate";

// As for one learner's archive in `autograder class collect`.
const MOST_MEMBERS = 500, MOST_BYTES = 64 * 2 ** 20, LARGEST = 10 * 2 ** 20;
const END = 0x06054b50, LISTED = 0x02014b50, HERE = 0x04034b50;
const END_BYTES = 22, LONGEST_COMMENT = 2 ** 16;
const STORED = 0, DEFLATED = 8, LOCKED = 1;

/** The bytes of a zip. files: [{name, text, time}], in this order. */
export function packed(files) {
  return zipSync(Object.fromEntries(files.map(({name, text, time}) => [name, [strToU8(text), {mtime: new Date(time)}]])));
}

/**
 * {texts: [[path, text]], refused: [[key, path]]} of a zip's members whose path isWanted; key: of the page's words.
 * Throws an Error whose message is such a key where nothing of the zip can be taken.
 */
export function unpacked(bytes, isWanted) {
  const texts = [], refused = [];
  let left = MOST_BYTES;
  for (const member of listed(bytes)) {
    const {path, size} = member;
    if (path.startsWith("/") || path[1] === ":" || path.split(/[/\\]/).includes("..")) refused.push(["workOutside", path]);
    else if (!isWanted(path)) continue;
    else if (size > LARGEST) refused.push(["workLarge", path]);
    else {
      left -= size;
      if (left < 0) throw new Error("workLarge");
      const data = content(bytes, member);
      if (data) texts.push([path, strFromU8(data)]);
      else refused.push(["workDamaged", path]);
    }
  }
  return {texts, refused};
}

/** What the zip's table of contents says of each member. */
function listed(bytes) {
  const view = viewOf(bytes), members = [];
  try {
    let end = bytes.length - END_BYTES;
    while (view.getUint32(end, true) !== END) {
      end -= 1;
      if (end < bytes.length - END_BYTES - LONGEST_COMMENT) throw new RangeError("no end");
    }
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > MOST_MEMBERS) throw new Error("workMany");
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== LISTED) throw new RangeError("no table");
      const [name, extra, comment] = [28, 30, 32].map(place => view.getUint16(at + place, true));
      members.push({
        path: strFromU8(bytes.subarray(at + 46, at + 46 + name)), flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true),
        sum: view.getUint32(at + 16, true), packedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
        place: view.getUint32(at + 42, true)});
      at += 46 + name + extra + comment;
    }
    return members;
  } catch (error) {
    throw error instanceof RangeError ? new Error("workNoZip") : error;
  }
}

/** A member's bytes, as many as the table says and with the sum that it says; null if they are not. */
function content(bytes, {flags, method, sum, packedSize, size, place}) {
  const view = viewOf(bytes);
  if (flags & LOCKED || ![STORED, DEFLATED].includes(method)) return null;
  try {
    if (view.getUint32(place, true) !== HERE) return null;
    const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
    const raw = bytes.subarray(start, start + packedSize);
    const data = method === STORED ? raw : inflateSync(raw, {out: new Uint8Array(size)});    // never more than size
    return data.length === size && crc32(data) === sum ? data : null;
  } catch {
    return null;
  }
}

function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const SUMS = Uint32Array.from({length: 256}, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? sum >>> 1 ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(data) {
  let sum = ~0;
  for (const byte of data) sum = SUMS[(sum ^ byte) & 255] ^ sum >>> 8;
  return ~sum >>> 0;
}
