/** Tells the reader that a newer build is ready, and offers it. Nothing changes under a reader's eyes unasked. */
function offer(worker: ServiceWorker): void {
  const note = document.createElement('div');
  note.setAttribute('role', 'status');
  note.className = 'no-print';
  Object.assign(note.style, {
    position: 'fixed',
    insetInline: '0',
    insetBlockEnd: '0',
    padding: '.75rem 1rem',
    textAlign: 'center',
    background: 'var(--accent-wash)',
    color: 'var(--ink)',
    borderBlockStart: '1px solid var(--accent)',
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = '换到新版';
  button.addEventListener('click', () => worker.postMessage('take over'));
  note.append('本站内容有更新。 ', button);
  document.body.append(note);
}

/**
 * Registers the service worker beside the web manifest, which stands at the root of the site whatever its path. Readers who save data are left alone:
 * keeping the site means fetching all of it.
 */
export async function keepOffline(): Promise<void> {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  const { serviceWorker, connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!manifest || connection?.saveData) return;
  const controlled = serviceWorker.controller !== null;
  const registration = await serviceWorker.register(new URL('sw.js', manifest.href), { updateViaCache: 'none' });
  // In every open tab: whoever took the new build over, all tabs go with it, so that none asks the new worker for old files.
  serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) location.reload();
  });
  if (!controlled) return;
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing);
    });
  });
}
