import { shade, taskRows } from './parts.ts';
import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

/** Sets an attribute, or takes it away where there is no value; one that is as it should be costs nothing. */
function put(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Shows what stands out. Where nothing did and nothing does, no cell is touched. */
export function highlight(table: HTMLTableElement, view: MatrixView, state: MatrixState): void {
  const { highlightedRows: rows, highlightedColumns: columns } = view;
  const picking = rows.size > 0 || columns.size > 0;
  table.classList.toggle('intensity', state.intensity);
  if (!picking && !table.classList.contains('picking')) return;
  table.classList.toggle('picking', picking);
  for (const row of taskRows(table)) {
    const own = rows.has(row.dataset['task'] ?? '');
    row.classList.toggle('highlighted', own);
    for (const mark of row.querySelectorAll<HTMLElement>('.mark'))
      mark.classList.toggle('highlighted', own && columns.has(mark.dataset['department'] ?? ''));
  }
  for (const head of table.tHead?.rows[0]?.cells ?? []) head.classList.toggle('highlighted', columns.has(head.dataset['department'] ?? ''));
  shade(
    table,
    'highlighted',
    view.columns.flatMap((id, i) => (columns.has(id) ? [i + 1] : [])),
  );
}

/**
 * Says what is picked (ARIA grid pattern): heads by their buttons (`aria-pressed`) and as cells (`aria-selected`), and the cells where a picked row and a
 * picked column cross. The other cells say nothing of it, or a screen reader would add “not selected” to thousands.
 */
export function markPicked(table: HTMLTableElement, state: MatrixState): void {
  for (const button of table.querySelectorAll('button')) {
    const head = button.closest('th');
    const department = head?.dataset['department'];
    const task = head?.closest('tr')?.dataset['task'] ?? '';
    const picked = String(department === undefined ? state.tasks.includes(task) : state.departments.includes(department));
    put(button, 'aria-pressed', picked);
    if (head) put(head, 'aria-selected', picked);
  }
  for (const cell of table.querySelectorAll('td[aria-selected]')) cell.removeAttribute('aria-selected');
  if (state.tasks.length === 0 || state.departments.length === 0) return;
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].filter(({ dataset }) => state.departments.includes(dataset['department'] ?? ''));
  for (const row of taskRows(table))
    if (state.tasks.includes(row.dataset['task'] ?? ''))
      for (const { cellIndex } of columns) if (row.cells[cellIndex]) put(row.cells[cellIndex], 'aria-selected', 'true');
}
