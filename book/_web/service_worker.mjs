// The copy of the course that a reader asked this browser to keep, for pages without a network. The build writes the
// line `const MANIFEST = {release, files: {path: [sha256, bytes]}}` before this, so each release is a worker of its own.
//
// A release is whole, or it is not there: every file is held to its sha256 before the first is served, and the release
// before goes only afterwards. A page and all that it loads are of one release. What the manifest does not name, such as
// the course's server, is left to the network.

/* global MANIFEST */
const SITE = new URL(self.registration.scope).pathname;
const CACHES = `g_prime:${SITE}:`;
const CACHE = CACHES + MANIFEST.release;
const AT_ONCE = 6;
const told = new BroadcastChannel(CACHES);

self.addEventListener("install", event => event.waitUntil(fill()));
self.addEventListener("activate", event => event.waitUntil(forgetOthers()));
self.addEventListener("message", event => event.data === "take" && self.skipWaiting());
self.addEventListener("fetch", event => {
  const path = pathOf(event.request);
  if (path !== null) event.respondWith(answer(event.request, path));
});

/** The file of the release that a request asks for, or null: then it is none of ours. */
function pathOf({method, url}) {
  const {origin, pathname} = new URL(url);
  if (method !== "GET" || origin !== self.location.origin || !pathname.startsWith(SITE)) return null;
  const path = decodeURI(pathname.slice(SITE.length)).replace(/(^|\/)$/, "$1index.html");
  return Object.hasOwn(MANIFEST.files, path) ? path : null;
}

async function answer(request, path) {
  const kept = await caches.match(keyOf(path), {cacheName: CACHE, ignoreVary: true});
  return kept ?? fetch(request);      // a browser that has cleared its copy has cleared all of it
}

function keyOf(path) {
  return new URL(path, self.registration.scope).href;
}

/** Bring the whole release, or nothing of it. */
async function fill() {
  const paths = Object.keys(MANIFEST.files);
  const all = paths.reduce((sum, path) => sum + MANIFEST.files[path][1], 0);
  let done = 0;
  const older = (await ours()).filter(name => name !== CACHE);
  const next = paths.values();
  const carry = async cache => {
    for (const path of next) {
      await cache.put(keyOf(path), await keptBefore(path, older) ?? await brought(path));
      done += MANIFEST.files[path][1];
      told.postMessage({done, all});
    }
  };
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(Array.from({length: AT_ONCE}, () => carry(cache)));
    told.postMessage({whole: true});
  } catch (error) {
    await caches.delete(CACHE);
    told.postMessage({failed: error.reason ?? (error.name === "QuotaExceededError" ? "Room" : "Network"), path: error.path});
    throw error;
  }
}

/** What an older release has of a file, if it is the same file. */
async function keptBefore(path, older) {
  for (const cacheName of older) {
    const kept = await caches.match(keyOf(path), {cacheName, ignoreVary: true});
    if (kept && await sha256(await kept.clone().arrayBuffer()) === MANIFEST.files[path][0]) return kept;
  }
  return null;
}

async function brought(path) {
  const answered = await fetch(keyOf(path), {cache: "no-cache"});
  const data = await answered.arrayBuffer();
  if (!answered.ok || await sha256(data) !== MANIFEST.files[path][0]) throw Object.assign(new Error(path), {reason: "Other", path});
  const headers = new Headers(answered.headers);
  ["Content-Encoding", "Content-Length", "Vary"].forEach(name => headers.delete(name));     // the data is unpacked
  return new Response(data, {headers});     // and no redirection, which a browser would refuse later
}

async function sha256(data) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return [...digest].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

async function ours() {
  return (await caches.keys()).filter(name => name.startsWith(CACHES));
}

async function forgetOthers() {
  await Promise.all((await ours()).filter(name => name !== CACHE).map(name => caches.delete(name)));
}
