import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

/** What the lists show now, by their element: they hold an entry a pair, and an order changes none. */
const drawn = new WeakMap<HTMLElement, string>();

/** Brings the lists of a narrow screen to a view: which list stands, which tasks a filter leaves, how many; departments without any go. */
export function drawLists(host: HTMLElement, view: MatrixView, state: MatrixState): void {
  for (const choice of host.querySelectorAll<HTMLInputElement>('input[name=list]')) choice.checked = choice.value === state.list;
  const shows = view.rows.toSorted().join();
  if (drawn.get(host) === shows) return;
  drawn.set(host, shows);
  const shown = new Set(view.rows);
  for (const item of host.querySelectorAll<HTMLElement>('li[data-task]')) item.hidden = !shown.has(item.dataset['task'] ?? '');
  for (const item of host.querySelectorAll<HTMLElement>('li[data-department]')) {
    const count = view.totals.get(item.dataset['department'] ?? '') ?? 0;
    item.hidden = count === 0;
    item.querySelector('small')?.replaceChildren(`${count}项`);
  }
}
