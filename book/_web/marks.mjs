// Entry: marks the chapters in the sidebar whose exercises this browser holds as passed; with words for who does not see.

import {record} from "./progress.mjs";

/** @type {{pages: Object<string, string[]>, words: Object<string, string>}} */
const {pages, words} = JSON.parse(document.querySelector("#exercises-of-pages").textContent);

mark();
document.addEventListener("g_prime:passed", mark);
window.addEventListener("storage", mark);

function mark() {
  for (const [address, exercises] of Object.entries(pages)) {
    const done = exercises.filter(exercise => record(exercise).passed).length;
    const href = new URL(address, location.href).pathname;
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll(".bd-links a.internal");
    [...links].filter(link => new URL(link.href).pathname === href).forEach(link => show(link, done, exercises.length));
  }
}

function show(link, done, all) {
  link.querySelector(".chapter-mark")?.remove();
  if (!done) return;
  const mark = document.createElement("span");
  mark.className = "chapter-mark";
  mark.dataset.done = String(done === all);
  const seen = document.createElement("span"), heard = document.createElement("span");
  seen.setAttribute("aria-hidden", "true");
  heard.className = "visually-hidden";
  seen.textContent = done === all ? " ✓" : ` ${done}/${all}`;
  heard.textContent = ` ${(done === all ? words.all : words.some).replace("{done}", String(done)).replace("{all}", String(all))}`;
  mark.append(seen, heard);
  link.append(mark);
}
