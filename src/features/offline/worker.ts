/**
 * The service worker: after one visit the site reads, filters and searches without a network. The build bundles this file into `sw.js` and puts in
 * the list of the site's files with their checksums.
 *
 * A build is kept whole or not at all: a new worker fetches every file of its build before it takes over, each checked against its checksum, and until
 * then the old one goes on with the old files.
 */
import { addPlugins, cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { intact } from './intact.ts';

/** The parts of a service worker's global scope that are used here; the compiler's library of them clashes with that of pages. */
interface Worker {
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: (type: string, listener: (event: MessageEvent & { waitUntil: (work: Promise<unknown>) => void }) => void) => void;
}
declare const FILES: PrecacheEntry[];
const worker = self as unknown as Worker;

// A file that was damaged in the cache counts as missing: it is fetched again, checked, and put back.
addPlugins([
  {
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
      cachedResponse && (await intact(request.url, cachedResponse)) ? cachedResponse : null,
  },
]);
precacheAndRoute(FILES, {
  // Queries choose what a page shows (`?q=`, filters); the file is the same.
  ignoreURLParametersMatching: [/./],
  // An address without its slash is the page all the same.
  urlManipulation: ({ url }) => [new URL(`${url.pathname}/index.html`, url)],
});
cleanupOutdatedCaches();

/** The page for what is not there, with the status that says so. */
async function notFound(): Promise<Response> {
  const page = await matchPrecache('404.html');
  return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
}

/** Without a network, a page that is not whole here: said as that, and not as a page that does not exist. */
function unreachable(request: Request): Response {
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>现在没有网络</title><h1>现在没有网络</h1><p>这一页存在本机的副本不完整，没有显示。连上网络后重新打开，会自动补全。</p><p><a href="">重新打开</a> · <a href="${worker.registration.scope}">首页</a></p></html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; base-uri 'none'" };
  return request.mode === 'navigate' ? new Response(page, { status: 503, headers }) : Response.error();
}

// Pages that this build does not have: a server that has them, of a newer build perhaps, answers; without a network they are not found.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname.endsWith('/'),
  ({ request }) => fetch(request).catch(notFound),
);

// A page of this build that is neither whole in the cache nor on the server any more: the server has moved on, and so does the reader. This worker
// steps aside, so that what follows comes from the new build alone.
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const response = await fetch(request.url).catch(() => unreachable(request));
  if (response.ok) await worker.registration.unregister();
  return response;
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
});
