/**
 * The service worker of a site that was withdrawn (`withdrawn` in `content/site.yaml`): it takes the place of the one that keeps the site, clears what that kept,
 * and goes. Readers then see what the server has.
 */

/** The parts of a service worker's global scope that are used here; the compiler's library of them clashes with that of pages. */
interface Worker {
  registration: ServiceWorkerRegistration;
  clients: { matchAll: (options: { type: 'window' }) => Promise<readonly { url: string; navigate: (url: string) => Promise<unknown> }[]> };
  skipWaiting: () => Promise<void>;
  addEventListener: (type: string, listener: (event: { waitUntil: (work: Promise<unknown>) => void }) => void) => void;
}
const worker = self as unknown as Worker;
export {};

/** Clears the kept site; pages that showed it are opened anew, once. */
async function clear(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.endsWith(worker.registration.scope));
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
  if (names.length > 0)
    for (const page of await worker.clients.matchAll({ type: 'window' })) await page.navigate(page.url).catch(() => undefined);
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(clear()));
