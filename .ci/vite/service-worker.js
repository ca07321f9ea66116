// Filled in and written to dist/sw.js by offline.ts. One cache for each build, so that a page never mixes two of them.
const PREFIX = 'k3s-network-wizard-';
const CACHE = `${PREFIX}__VERSION__`;
const FILES = [/* files */];
const PAGE = 'index.html';
const RELEASES = 'releases.json';

const addressOf = (file) => new URL(file, self.registration.scope).href;

/** Files in assets/ have their hash in the name, so an older build's copy or the HTTP cache's is as good. */
async function fetched(file) {
  const address = addressOf(file);
  const isHashed = file.startsWith('assets/');
  const known = isHashed ? await caches.match(address) : undefined;
  return known ?? fetch(address, { cache: isHashed ? 'default' : 'reload' });
}

async function precache() {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async (file) => {
      const response = await fetched(file);
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(addressOf(file), response);
    }),
  );
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function cached(address, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(address, { ignoreSearch: true })) ?? fetch(request);
}

/** The release list may be newer than the build. */
async function newest(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(addressOf(RELEASES), response.clone());
    return response.ok ? response : ((await cache.match(addressOf(RELEASES))) ?? response);
  } catch (error) {
    const known = await cache.match(addressOf(RELEASES));
    if (known === undefined) throw error;
    return known;
  }
}

self.addEventListener('install', (event) => event.waitUntil(precache()));
// Claiming lets the very first visit survive the loss of the network too.
self.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
self.addEventListener('message', ({ data }) => {
  if (data === 'skip-waiting') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, href } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') return event.respondWith(cached(addressOf(PAGE), request));
  if (href.startsWith(addressOf(RELEASES))) return event.respondWith(newest(request));
  event.respondWith(cached(origin + pathname, request));
});
