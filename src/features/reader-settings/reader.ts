/**
 * The one script of reading pages: doors to what loads on demand (text size and theme, handing on, what the marks of the text open, search), and what drops down.
 * At most 3 KB compressed; anything bigger is imported when a reader reaches for it.
 */
import { mountMarks } from '../marks/marks.ts';
import { mountSearchDoor } from '../search/trigger.ts';
import { mountLazyShare } from '../share/lazy-share.ts';
import { mountDrops } from './drops.ts';

const settings = document.querySelector<HTMLDetailsElement>('.reading');
settings?.addEventListener('toggle', () => void import('./reader-settings.ts').then(({ mountSettings }) => mountSettings(settings)), {
  once: true,
});
mountDrops();
mountLazyShare();
mountMarks();
mountSearchDoor();
// After everything else: whoever only reads one page should not wait for the whole site.
if ('serviceWorker' in navigator)
  addEventListener('load', () =>
    setTimeout(() => {
      // Where the browser refuses (private windows, no https), the site works as it did.
      import('../offline/register.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
    }, 1000),
  );
