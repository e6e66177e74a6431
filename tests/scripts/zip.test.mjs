// Saved work is a zip: what is packed comes back, and of a damaged one comes nothing that was not in it.

import assert from "node:assert/strict";
import {test} from "node:test";
import {load} from "./page.mjs";

const {packed, unpacked} = await load("zip.mjs");
const TEXT = "def g(z):\n    return z  # é, 名\n".repeat(40);
const made = () => packed([{name: "sigmoid.ipynb", text: TEXT, time: "2026-11-01T12:00:00Z"},
  {name: "g_prime-work.json", text: "{}", time: "2026-11-01T12:00:00Z"}]);
const all = () => true;

test("what is packed comes back in its order", () => {
  assert.deepEqual(unpacked(made(), all), {texts: [["sigmoid.ipynb", TEXT], ["g_prime-work.json", "{}"]], refused: []});
});

test("what nobody wants is not read", () => {
  assert.deepEqual(unpacked(made(), path => path.endsWith(".json")).texts, [["g_prime-work.json", "{}"]]);
});

test("no changed bit of an archive makes another text of a member", () => {
  const whole = made();
  for (let at = 0; at < whole.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const damaged = whole.slice();
      damaged[at] ^= 1 << bit;
      let texts = [];
      try {
        ({texts} = unpacked(damaged, all));
      } catch (error) {
        assert.match(error.message, /^work(NoZip|Many|Large)$/, `byte ${at}, bit ${bit}`);
      }
      assert.ok(texts.every(([, text]) => [TEXT, "{}"].includes(text)), `byte ${at}, bit ${bit}`);
    }
  }
});

test("an archive that was cut is no archive", () => {
  const whole = made();
  for (let length = 0; length < whole.length; length += 1) {
    assert.throws(() => unpacked(whole.slice(0, length), all), {message: "workNoZip"});
  }
});

test("a bomb is never unpacked further than its table says, and a table that says much is not believed", () => {
  const bomb = packed([{name: "a.ipynb", text: "\0".repeat(2 ** 22), time: "2026-11-01T12:00:00Z"}]);
  const table = bomb.findIndex((_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1 && bomb[i + 3] === 2);
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  view.setUint32(table + 24, 10, true);
  assert.deepEqual(unpacked(bomb, all), {texts: [], refused: [["workDamaged", "a.ipynb"]]});
  view.setUint32(table + 24, 2 ** 31, true);
  assert.deepEqual(unpacked(bomb, all), {texts: [], refused: [["workLarge", "a.ipynb"]]});
});
