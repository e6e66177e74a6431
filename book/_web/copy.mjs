// The copy of the course in this browser: is it there, and is a newer edition waiting? Used by every page with exercises.

import {button, element} from "./dom.mjs";
import {isAllKept} from "./progress.mjs";
import {say} from "./words.mjs";

export const SITE = new URL("../../", import.meta.url);
export const CACHES = `g_prime:${SITE.pathname}:`;
const FAILED = {Network: "editionFailedNetwork", Other: "editionFailedOther", Room: "editionFailedRoom"};

/** This site's own registration of a service worker, or null; a browser may have none for an address without HTTPS. */
export async function registered() {
  const found = await navigator.serviceWorker?.getRegistration(SITE).catch(() => null);
  return found?.scope === SITE.href ? found : null;
}

/** Leave nothing of the copy. */
export async function forgetCopy() {
  await (await registered())?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(CACHES)).map(name => caches.delete(name)));
}

/** On a page that comes from the copy: look for a newer edition, and say so when it is there or could not be had. */
export async function watchEdition() {
  if (!navigator.serviceWorker?.controller) return;
  const copy = await registered();
  if (!copy) return;
  const bar = element("div", {class: "edition-bar", role: "status", hidden: true});
  document.querySelector("main")?.prepend(bar);
  const tell = (...children) => {
    bar.replaceChildren(...children);
    bar.hidden = false;
  };
  // A page and what it loads are of one release: with another one in charge, here or in another tab, it starts anew.
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (isAllKept()) return location.reload();
    const reload = button(say("editionReload"));
    reload.onclick = () => location.reload();
    return tell(say("editionTaken"), " ", reload);
  });
  const look = () => {
    if (!copy.waiting) return;
    const take = button(say("editionTake"));
    take.onclick = () => copy.waiting?.postMessage("take");
    tell(say("editionNewer"), " ", take);
  };
  const follow = () => copy.installing?.addEventListener("statechange", look);
  copy.addEventListener("updatefound", follow);
  follow();
  new BroadcastChannel(CACHES).onmessage = ({data}) => {
    if (data.failed) tell(say(FAILED[data.failed], {file: data.path}));
  };
  look();
  await copy.update().catch(() => tell(say("editionUnknown")));
}
