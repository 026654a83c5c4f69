import { taskRows } from './parts.ts';

/** Quick at first, slow at the end. The browser moves by itself: a library for it would be a third of the page's script. */
const MOVEMENT = { duration: 450, easing: 'cubic-bezier(0.215, 0.61, 0.355, 1)' } as const;

/** Rows of tasks and the row of totals. */
const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...taskRows(table), ...(table.tFoot?.rows ?? [])];
/** What moves along when columns change places: heads, totals and marks. */
const columnParts = (table: HTMLTableElement): HTMLElement[] => [...table.querySelectorAll<HTMLElement>('[data-department]')];
const headsOf = (table: HTMLTableElement): HTMLElement[] => [...(table.tHead?.querySelectorAll<HTMLElement>('[data-department]') ?? [])];

/** Where visible rows and columns stand, in pixels from the corner of the table's body: the page may scroll meanwhile, the caption grow. */
export interface Places {
  rows: Map<Element, number>;
  columns: Map<string, number>;
}

/** Where rows and columns stand now, also in the midst of a movement. */
export function placesOf(table: HTMLTableElement): Places {
  const corner = (table.tBodies[0] ?? table).getBoundingClientRect();
  return {
    rows: new Map(
      rowsOf(table)
        .filter((row) => !row.hidden)
        .map((row) => [row, row.getBoundingClientRect().top - corner.top]),
    ),
    columns: new Map(headsOf(table).map((head) => [head.dataset['department'] ?? '', head.getBoundingClientRect().left - corner.left])),
  };
}

/** Ends every movement: all stands where it belongs. */
export function settle(table: HTMLTableElement): void {
  for (const element of [...rowsOf(table), ...columnParts(table)]) for (const movement of element.getAnimations()) movement.cancel();
}

/** Moves an element to where it is from so many pixels off. */
function animate(element: HTMLElement, axis: 'X' | 'Y', from: number): void {
  if (Math.abs(from) >= 0.5) element.animate({ transform: [`translate${axis}(${from}px)`, 'none'] }, MOVEMENT);
}

/** Animates rows up and down, heads, totals and marks along: from where they were to where they are (FLIP). What was not there before stands at once. */
export function animateFrom(table: HTMLTableElement, before: Places): void {
  const after = placesOf(table);
  for (const [row, now] of after.rows) if (row instanceof HTMLElement) animate(row, 'Y', (before.rows.get(row) ?? now) - now);
  for (const element of columnParts(table)) {
    const now = after.columns.get(element.dataset['department'] ?? '') ?? 0;
    animate(element, 'X', (before.columns.get(element.dataset['department'] ?? '') ?? now) - now);
  }
}
