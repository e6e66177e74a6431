// On the front page: keep the course in this browser, for work without a network, and remove it again. Only a click does.

import {CACHES, SITE, forgetCopy, registered} from "./copy.mjs";
import {button, element} from "./dom.mjs";
import {missing} from "./packages.mjs";
import {say} from "./words.mjs";

const FAILED = {Network: "copyFailedNetwork", Other: "copyFailedOther", Room: "copyFailedRoom"};

/** A fold that keeps or removes the copy. Nothing is asked of the network before it is opened. */
export function copyPanel() {
  const body = element("div"), status = element("p", {class: "work-status", role: "status"});
  const bar = element("progress", {max: 1, value: 0, hidden: true, "aria-label": say("copyProgress")});
  const fold = element("details", {class: "copy-panel"}, element("summary", {}, say("copy")), body, bar, status);
  fold.addEventListener("toggle", () => fold.open && show());
  return fold;

  async function show() {
    if (!("serviceWorker" in navigator)) return body.replaceChildren(say("copyNowhere"));
    const copy = await registered();
    if (copy?.active) return offerRemoval();
    await offerKeeping();
    return copy?.installing && keep();      // it was begun on another page, or before this one was left
  }

  async function offerKeeping() {
    const about = await fetch(new URL("offline.json", SITE)).then(answer => answer.json()).catch(() => null);
    if (!about) return body.replaceChildren(say("copyUnknown"));
    const press = button(say("copyKeep", {size: (about.bytes / 1e6).toFixed(0)}));
    press.onclick = keep;
    return body.replaceChildren(await words("copyHelp"), press);
  }

  async function keep() {
    const press = body.querySelector("button"), isHere = press === document.activeElement;
    press?.setAttribute("disabled", "");
    status.textContent = say("copyBringing");
    status.textContent = await bring(fraction => {
      bar.hidden = false;
      bar.value = fraction;
    });
    bar.hidden = true;
    await show();
    if (isHere && document.activeElement === document.body) body.querySelector("button")?.focus();      // its button is gone
  }

  async function offerRemoval() {
    const remove = button(say("copyRemove"));
    remove.onclick = async () => {
      await forgetCopy();
      status.textContent = say("copyRemoved");
      await offerKeeping();
      body.querySelector("button")?.focus();
    };
    body.replaceChildren(await words("copyThere"), remove);
  }
}

/** What the copy does; where this site has no NumPy, what it does not. */
async function words(key) {
  const absent = await missing().catch(() => []);
  return element("p", {}, say(key), absent.includes("numpy") ? ` ${say("copyLess")}` : "");
}

/** Bring the whole course; resolves to the sentence that says what came of it. */
async function bring(show) {
  const heard = new BroadcastChannel(CACHES);
  let done = 0, before = -1, said = null;
  const failure = new Promise(resolve => {
    heard.onmessage = ({data}) => {
      if (data.failed) resolve(say(FAILED[data.failed], {file: data.path}));
      else if (data.done) show((done = data.done) / data.all);
    };
  });
  // A browser ends a worker that takes many minutes, and keeps what it has brought: as long as there is more each time, go on.
  while (!said && done > before) {
    before = done;
    said = await Promise.race([failure, install()]);
  }
  heard.close();
  if (!said) await forgetCopy();
  return said ?? say("copyFailedNetwork");
}

/** Let the worker bring the course: "all of it is here", or null if it ended before that, or why there can be none. */
async function install() {
  try {
    const address = new URL("service_worker.js", SITE);
    const copy = await navigator.serviceWorker.register(address, {scope: SITE.href, updateViaCache: "none"});
    return await isActive(copy.installing ?? copy.waiting ?? copy.active) ? say("copyWhole") : null;
  } catch (error) {
    return say(error.name === "TypeError" ? "copyFailedNetwork" : "copyNowhere");   // blocked, or it did not arrive
  }
}

/**
 * When a worker has come to its end: is it the one at work?
 * @returns {Promise<boolean>}
 */
function isActive(worker) {
  return new Promise(resolve => {
    const look = () => ["activated", "redundant"].includes(worker.state) && resolve(worker.state === "activated");
    worker.addEventListener("statechange", look);
    look();
  });
}
