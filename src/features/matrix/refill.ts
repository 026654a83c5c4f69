import { taskRows } from './parts.ts';

/** What a row says of its task: its name, its marks with the place of their cells, its sum. */
interface Filling {
  name: Node[];
  marks: { mark: Element; cell: number }[];
  sum: string;
}

const sumOf = (row: HTMLTableRowElement): HTMLTableCellElement | undefined => row.cells[row.cells.length - 1];
const fillingOf = (row: HTMLTableRowElement): Filling => ({
  name: [...(row.cells[0]?.childNodes ?? [])],
  marks: [...row.querySelectorAll('.mark')].map((mark) => ({ mark, cell: mark.closest('td')?.cellIndex ?? 0 })),
  sum: sumOf(row)?.textContent ?? '',
});

/**
 * Puts tasks into the rows of a large table in a new order. The rows stay where they are, and what they say changes places: nine cells of ten are empty,
 * and moving them would be most of the work.
 * @param tasks ids of all tasks, from above
 */
export function refill(table: HTMLTableElement, tasks: readonly string[]): void {
  const rows = taskRows(table);
  const fillings = new Map(rows.map((row) => [row.dataset['task'], fillingOf(row)]));
  for (const [i, row] of rows.entries()) {
    const filling = fillings.get(tasks[i]);
    if (!filling || row.dataset['task'] === tasks[i]) continue;
    row.dataset['task'] = tasks[i];
    row.cells[0]?.append(...filling.name);
    for (const { mark, cell } of filling.marks) row.cells[cell]?.append(mark);
    sumOf(row)?.replaceChildren(filling.sum);
  }
}
