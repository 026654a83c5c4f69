import { resultItem, type Entry } from './result.ts';

/**
 * Shows a list of results in the place of another. An entry that stays where it was is left alone, so that nothing flickers; where a link that had the focus
 * is built anew, its successor gets it.
 */
export function showEntries(base: string, list: HTMLElement, entries: readonly Entry[]): void {
  const focused = list.contains(document.activeElement) ? (document.activeElement as HTMLAnchorElement).getAttribute('href') : undefined;
  const items = entries.map((entry) => resultItem(base, entry));
  for (const [i, item] of items.entries()) {
    const old = list.children[i];
    if (!old) list.append(item);
    else if (old.innerHTML !== item.innerHTML) old.replaceWith(item);
  }
  while (list.children.length > items.length) list.lastElementChild?.remove();
  if (focused === undefined || list.contains(document.activeElement)) return;
  const again = [...list.querySelectorAll('a')].find((a) => a.getAttribute('href') === focused) ?? list.querySelector('a');
  again?.focus({ preventScroll: true });
}
