// Elements are made from text, and text stays text.

import assert from "node:assert/strict";
import {test} from "node:test";
import {load, page} from "./page.mjs";

page();
const {button, element, prose} = await load("dom.mjs");

test("an element has its attributes, less the null and false ones", () => {
  const made = element("input", {type: "text", hidden: true, disabled: false, id: null, value: 0});
  const found = Object.fromEntries([...made.attributes].map(({name, value}) => [name, value]));
  assert.deepEqual(found, {type: "text", hidden: "", value: "0"});
});

test("children are text or elements; null is none", () => {
  assert.equal(element("p", {}, "a", null, element("b", {}, "c")).outerHTML, "<p>a<b>c</b></p>");
});

test("what stands between backticks is code", () => {
  assert.equal(prose("call `g(z)` once").innerHTML, "call <code>g(z)</code> once");
  assert.equal(prose("a lone ` stays").innerHTML, "a lone ` stays");
});

test("a message is never markup", () => {
  assert.equal(prose("<img src=x onerror=alert(1)> `<b>`").innerHTML,
    "&lt;img src=x onerror=alert(1)&gt; <code>&lt;b&gt;</code>");
});

test("a button submits nothing unless it is told to", () => {
  assert.equal(button("Run").getAttribute("type"), "button");
  assert.equal(button("Compare", {type: "submit"}).getAttribute("type"), "submit");
});
