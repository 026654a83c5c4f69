/**
 * The one script of reading pages: text size, theme, handing on a page or a clause, and the doors to what loads on demand.
 * At most 3 KB compressed; anything bigger is imported when a reader reaches for it.
 */
import { mountClauseMenus } from '../share/clause-menu.ts';
import { mountHandOn } from '../share/share-bar.ts';
import { mountSearchDoor } from '../search/trigger.ts';

const settings = document.querySelector<HTMLDetailsElement>('.reading');
settings?.addEventListener('toggle', () => void import('./reader-settings.ts').then(({ mountSettings }) => mountSettings(settings)), {
  once: true,
});
const tools = document.querySelector<HTMLElement>('[data-cite]');
if (tools) mountHandOn(tools);
mountClauseMenus();
mountSearchDoor();
// After everything else: whoever only reads one page should not wait for the whole site.
if ('serviceWorker' in navigator)
  addEventListener('load', () =>
    setTimeout(() => {
      // Where the browser refuses (private windows, no https), the site works as it did.
      import('../offline/register.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
    }, 1000),
  );
