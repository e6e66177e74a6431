// What the tests of the pages' scripts share: where the scripts are, and a page for those that make elements.

import {parseHTML} from "linkedom";

/** A script of the pages, loaded anew, so that what it keeps in its module is fresh. */
export function load(name) {
  return import(`${new URL(`../../book/_web/${name}`, import.meta.url)}?${++load.times}`);
}
load.times = 0;

/** Make `document` a page with this body; returns the page. */
export function page(body = "") {
  globalThis.document = parseHTML(`<!doctype html><html><body>${body}</body></html>`).document;
  return document;
}
