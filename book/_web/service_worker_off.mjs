// What a site publishes in the place of its service worker to switch it off for good: every browser that keeps a copy
// asks for this file, removes its copy, and is from then on without a worker.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(remove()));

async function remove() {
  const ours = `g_prime:${new URL(self.registration.scope).pathname}:`;
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(ours)).map(name => caches.delete(name)));
  await self.registration.unregister();
}
