// The copy of the course that a reader asked this browser to keep, for pages without a network. The build writes the
// line `const MANIFEST = {release, files: {path: [sha256, bytes]}}` before this, so each release is a worker of its own.
//
// A release is whole, or it is not there: every file is held to its sha256 before the first is served, and the release
// before goes only afterwards. A page and all that it loads are of one release. What the manifest does not name, such as
// the course's server, is left to the network.

/* global MANIFEST */
const SCOPE = self.registration.scope, SITE = new URL(SCOPE).pathname;
const CACHES = `g_prime:${SITE}:`;
const CACHE = CACHES + MANIFEST.release;
const PATHS = Object.keys(MANIFEST.files);
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
  const path = pathname.slice(SITE.length).replace(/(^|\/)$/, "$1index.html");
  return Object.hasOwn(MANIFEST.files, path) ? path : null;
}

async function answer(request, path) {
  return await keptIn(CACHE, path) ?? fetch(request);      // a browser that has cleared its copy has cleared all of it
}

function keptIn(cacheName, path) {
  return caches.match(SCOPE + path, {cacheName, ignoreVary: true});
}

/** Bring the whole release, or nothing of it. What a copy has already, this one or an older one, is not brought again. */
async function fill() {
  const names = [CACHE, ...(await ours()).filter(name => name !== CACHE)];
  const wasWhole = await isWhole(), next = PATHS.values(), stop = new AbortController();
  const all = PATHS.reduce((sum, path) => sum + MANIFEST.files[path][1], 0);
  let done = 0;
  const carry = async cache => {
    for (const path of next) {
      stop.signal.throwIfAborted();
      const [where, kept] = await sameIn(names, path);
      if (where !== CACHE) await cache.put(SCOPE + path, kept ?? await brought(path, stop.signal));
      done += MANIFEST.files[path][1];
      told.postMessage({done, all});
    }
  };
  const cache = await caches.open(CACHE), carriers = Array.from({length: AT_ONCE}, () => carry(cache));
  try {
    await Promise.all(carriers);
    if (!await isWhole()) throw new Error("The copy was removed meanwhile.");
    told.postMessage({whole: true});
  } catch (error) {
    stop.abort();
    await Promise.allSettled(carriers);
    if (!wasWhole) await caches.delete(CACHE);      // else it is the copy that is served, of the release that is back
    told.postMessage({failed: error.reason ?? (error.name === "QuotaExceededError" ? "Room" : "Network"), path: error.path});
    throw error;
  }
}

async function isWhole() {
  return (await (await caches.open(CACHE)).keys()).length === PATHS.length;
}

/** [name of a cache, what it has of a file] where that is the same file, else []. */
async function sameIn(names, path) {
  for (const name of names) {
    const kept = await keptIn(name, path);
    if (kept && await sha256(await kept.clone().arrayBuffer()) === MANIFEST.files[path][0]) return [name, kept];
  }
  return [];
}

async function brought(path, signal) {
  const answered = await fetch(SCOPE + path, {cache: "no-cache", signal});
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
