import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

/** Brings the lists of a narrow screen to a view: which list stands, which tasks a filter leaves; departments without any go. */
export function drawLists(host: HTMLElement, view: MatrixView, state: MatrixState): void {
  const shown = new Set(view.rows);
  for (const item of host.querySelectorAll<HTMLElement>('li[data-task]')) item.hidden = !shown.has(item.dataset['task'] ?? '');
  for (const item of host.querySelectorAll<HTMLElement>('li[data-department]'))
    item.hidden = item.querySelector('li[data-task]:not([hidden])') === null;
  for (const choice of host.querySelectorAll<HTMLInputElement>('input[name=list]')) choice.checked = choice.value === state.list;
}
