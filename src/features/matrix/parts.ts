/** Above so many cells a moving table costs more than it shows; things then change places at once. */
export const MOST_MOVING = 1500;
/** Rows of one part of a long table: enough to fill a screen, few enough to be laid out at once. */
export const PART = 5;

/** Cuts rows into parts. */
export const inParts = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.max(1, Math.ceil(rows.length / size)) }, (_, i) => rows.slice(i * size, (i + 1) * size));

/** Rows of tasks, from above, whatever the part in which they stand. */
export const taskRows = (table: HTMLTableElement): HTMLTableRowElement[] => [...table.tBodies].flatMap((part) => [...part.rows]);

/** Puts rows into the parts of a table in their order, as many into each as it had. */
export function fillParts(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): void {
  const size = table.tBodies.length === 1 ? rows.length : PART;
  for (const [i, own] of inParts(rows, size).entries()) table.tBodies[i]?.append(...own);
}

/** A part without a row that shows takes no room. */
export function hideEmptyParts(table: HTMLTableElement): void {
  for (const part of table.tBodies) part.hidden = [...part.rows].every((row) => row.hidden);
}

/** The columns of each table that are shaded, by why they are. */
const shaded = new WeakMap<HTMLTableElement, Record<'near' | 'highlighted', readonly number[]>>();

/**
 * Shades columns. A table in parts is laid out part by part, each with columns of its own: there the shade lies behind the rows of each part.
 * @param columns places in a row, the head of which is 0
 */
export function shade(table: HTMLTableElement, why: 'near' | 'highlighted', columns: readonly number[]): void {
  for (const [i, column] of [...table.querySelectorAll('col')].entries()) column.classList.toggle(why, columns.includes(i));
  if (table.tBodies.length === 1) return;
  const all = { near: [], highlighted: [], ...shaded.get(table), [why]: columns };
  shaded.set(table, all);
  const bands = [...new Set([...all.near, ...all.highlighted])].map(
    (i) => `linear-gradient(var(--accent-wash) 0 0) calc(var(--names) + ${i - 1} * var(--cell)) 0 / var(--cell) 100% no-repeat`,
  );
  for (const part of table.tBodies) part.style.background = bands.join(', ');
}

/** A table whose parts are no table parts for the layout still is one for those who hear it. */
export function keepRoles(table: HTMLTableElement): void {
  if (table.tBodies.length === 1) return;
  for (const part of [table.tHead, ...table.tBodies, table.tFoot]) part?.setAttribute('role', 'rowgroup');
  for (const row of table.rows) {
    row.setAttribute('role', 'row');
    for (const cell of row.cells)
      cell.setAttribute('role', cell.scope === 'col' ? 'columnheader' : cell.scope === 'row' ? 'rowheader' : 'gridcell');
  }
}
