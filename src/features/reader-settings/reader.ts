/**
 * The one script of reading pages: text size, theme, handing on a page or a clause, and the doors to what loads on demand.
 * At most 3 KB compressed; anything bigger is imported when a reader reaches for it.
 */
import { copyClause } from '../share/clause-menu.ts';
import { mountHandOn } from '../share/share-bar.ts';
import { mountSettings } from './reader-settings.ts';
import { mountSearchDoor } from '../search/trigger.ts';

const host = document.querySelector<HTMLElement>('reader-settings');
if (host) mountSettings(host);
const tools = document.querySelector<HTMLElement>('[data-cite]');
if (tools) mountHandOn(tools);
addEventListener('click', (event) => {
  const anchor = (event.target as Element).closest<HTMLAnchorElement>('a.anchor');
  if (anchor) copyClause(anchor);
});
mountSearchDoor();
// After everything else: whoever only reads one page should not wait for the whole site.
if ('serviceWorker' in navigator)
  addEventListener('load', () =>
    setTimeout(() => {
      // Where the browser refuses (private windows, no https), the site works as it did.
      import('../offline/register.ts').then(({ keepOffline }) => keepOffline()).catch(() => undefined);
    }, 1000),
  );
