/* global FILES, VERSION */
// Keeps the files of the page, and the last public answer to each question. What a signed-in person was told is never kept.

const page = `page-${VERSION}`;
const answers = 'answers';
const keptAnswers = 80;

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(page)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { headers: { accept: 'text/html,*/*' } })))),
  );
  skipWaiting();
});

addEventListener('activate', (event) => {
  const old = (name) => name !== page && name !== answers;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname === '/graphql' && !request.headers.has('authorization') && request.mode !== 'navigate') {
    event.respondWith(answer(request, event.clientId));
  } else if (request.mode === 'navigate' && url.pathname !== '/graphql') {
    event.respondWith(fetch(request).then(orKept, orKept));
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
  }
});

/** The page itself, where the server does not answer or is starting. */
async function orKept(response) {
  if (response instanceof Response && response.status < 500) return response;
  return (await caches.match('/', { ignoreVary: true })) ?? response;
}

async function answer(request, clientId) {
  const cache = await caches.open(answers);
  const response = await fetch(request).catch(() => null);
  if (response?.ok) {
    const copy = new Response(response.clone().body, {
      headers: { ...typeOf(response), 'x-kept-at': new Date().toISOString() },
    });
    await cache.put(request.url, copy);
    await forgetOld(cache);
    tell(clientId, { kind: 'fresh' });
    return response;
  }
  const kept = (!response || response.status >= 500) && (await cache.match(request.url));
  if (!kept) return response ?? Response.error();
  tell(clientId, { kind: 'kept', at: kept.headers.get('x-kept-at') });
  return kept;
}

const typeOf = (response) => ({ 'content-type': response.headers.get('content-type') ?? 'application/json' });

async function forgetOld(cache) {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - keptAnswers)).map((key) => cache.delete(key)));
}

async function tell(clientId, message) {
  (await clients.get(clientId))?.postMessage(message);
}
