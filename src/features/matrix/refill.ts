import { taskRows } from './parts.ts';

/** What a row says of its task: its name, its marks with the cells they are in, its sum. */
interface Filling {
  name: Node[];
  marks: { mark: Element; column: number }[];
  sum: string;
}

const sumOf = (row: HTMLTableRowElement): HTMLTableCellElement | undefined => row.cells[row.cells.length - 1];
const fillingOf = (row: HTMLTableRowElement, columns: ReadonlyMap<string, number>): Filling => ({
  name: [...(row.cells[0]?.childNodes ?? [])],
  marks: [...row.querySelectorAll<HTMLElement>('.mark')].flatMap((mark) => {
    const column = columns.get(mark.dataset['department'] ?? '');
    return column === undefined ? [] : [{ mark, column }];
  }),
  sum: sumOf(row)?.textContent ?? '',
});

/**
 * Puts tasks into the rows of a large table in a new order. The rows stay where they are, and what they say changes places: nine cells of ten are empty,
 * and moving them would be most of the work. Columns are as in the head.
 * @param tasks ids of all tasks, from above
 */
export function refill(table: HTMLTableElement, tasks: readonly string[]): void {
  const columns = new Map([...(table.tHead?.rows[0]?.cells ?? [])].map((cell, i) => [cell.dataset['department'] ?? '', i]));
  const rows = taskRows(table);
  const changed = rows.flatMap((row, i) => (row.dataset['task'] === tasks[i] ? [] : [{ row, task: tasks[i] }]));
  const fillings = new Map(changed.map(({ row }) => [row.dataset['task'], fillingOf(row, columns)]));
  for (const { row, task } of changed) {
    const filling = fillings.get(task);
    if (!filling) continue;
    const { cells } = row;
    row.dataset['task'] = task;
    cells[0]?.append(...filling.name);
    for (const { mark, column } of filling.marks) cells[column]?.append(mark);
    sumOf(row)?.replaceChildren(filling.sum);
  }
}
