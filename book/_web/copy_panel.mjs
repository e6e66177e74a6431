// On the front page: keep the course in this browser, for work without a network, and remove it again. Only a click does.

import {CACHES, SITE, registered} from "./copy.mjs";
import {button, element} from "./dom.mjs";
import {say} from "./words.mjs";

const FAILED = {Network: "copyFailedNetwork", Other: "copyFailedOther", Room: "copyFailedRoom"};

/** A fold that keeps or removes the copy. Nothing is asked of the network before it is opened. */
export function copyPanel() {
  const body = element("div"), status = element("p", {class: "work-status", role: "status"});
  const bar = element("progress", {max: 1, value: 0, hidden: true, "aria-label": say("copyProgress")});
  const fold = element("details", {class: "copy-panel"}, element("summary", {}, say("copy")), body, bar, status);
  fold.addEventListener("toggle", () => fold.open && show());

  async function show() {
    if (!("serviceWorker" in navigator)) return body.replaceChildren(say("copyNowhere"));
    return (await registered())?.active ? offerRemoval() : offerKeeping();
  }

  async function offerKeeping() {
    const about = await fetch(new URL("offline.json", SITE)).then(answer => answer.json()).catch(() => null);
    if (!about) return body.replaceChildren(say("copyUnknown"));
    const keep = button(say("copyKeep", {size: (about.bytes / 1e6).toFixed(0)}));
    keep.onclick = async () => {
      keep.disabled = true;
      status.textContent = await bring();
      keep.disabled = false;
      show();
    };
    return body.replaceChildren(element("p", {}, say("copyHelp")), keep);
  }

  function offerRemoval() {
    const remove = button(say("copyRemove"));
    remove.onclick = async () => {
      await (await registered())?.unregister();
      const names = await caches.keys();
      await Promise.all(names.filter(name => name.startsWith(CACHES)).map(name => caches.delete(name)));
      status.textContent = say("copyRemoved");
      await offerKeeping();
    };
    body.replaceChildren(element("p", {}, say("copyThere")), remove);
  }

  /** Bring the whole course; resolves to the sentence that says what came of it. */
  function bring() {
    const {promise, resolve} = Promise.withResolvers();
    const heard = new BroadcastChannel(CACHES);
    heard.onmessage = ({data}) => {
      if (data.whole) resolve(say("copyWhole"));
      else if (data.failed) resolve(say(FAILED[data.failed], {file: data.path}));
      else {
        bar.hidden = false;
        bar.value = data.done / data.all;
      }
    };
    status.textContent = say("copyBringing");
    navigator.serviceWorker.register(new URL("service_worker.js", SITE), {scope: SITE.href, updateViaCache: "none"})
      .then(whenActive).then(() => resolve(say("copyWhole")), () => resolve(say("copyFailedNetwork")));
    return promise.finally(() => {
      heard.close();
      bar.hidden = true;
    });
  }

  return fold;
}

/**
 * When a first worker is at work; one that cannot be is told of by itself.
 * @returns {Promise<void>}
 */
function whenActive({installing, waiting, active}) {
  const worker = installing ?? waiting ?? active;
  return new Promise(resolve => {
    const look = () => worker.state === "activated" && resolve();
    worker.addEventListener("statechange", look);
    look();
  });
}
