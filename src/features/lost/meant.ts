import { editDistance } from '../search/engine/distance.ts';

/** The page whose address is nearest to the one asked for, if it is near: at most a third of its letters differ. */
export function nearestPage(asked: string, known: readonly (readonly [to: string, name: string])[]): readonly [string, string] | undefined {
  const wanted = decodeURIComponent(asked)
    .toLowerCase()
    .replace(/\/?(index\.html)?$/, '/');
  const near = known.map((page) => ({ page, steps: editDistance(wanted, page[0]) })).toSorted((a, b) => a.steps - b.steps)[0];
  return near && near.steps <= near.page[0].length / 3 ? near.page : undefined;
}

if (typeof document !== 'undefined') {
  const host = document.querySelector<HTMLElement>('.meant');
  const link = host?.querySelector('a');
  const found = nearestPage(location.pathname, JSON.parse(host?.dataset['known'] ?? '[]') as [string, string][]);
  if (host && link && found) {
    [link.href, link.textContent] = found;
    host.hidden = false;
  }
}
