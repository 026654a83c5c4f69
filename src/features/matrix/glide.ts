import { easeCubicOut, select } from 'd3';
import { taskRows } from './parts.ts';
// By its own name: what it adds to selections, `.transition()`, is a side effect, and a bundler drops it from what comes by way of d3.
import { interrupt } from 'd3-transition';

const LASTS = 450;

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
  for (const element of [...rowsOf(table), ...columnParts(table)]) {
    interrupt(element);
    element.style.removeProperty('transform');
  }
}

/** Lets an element glide to where it is from so many pixels off. */
function glide(element: HTMLElement, axis: 'X' | 'Y', from: number): void {
  if (Math.abs(from) < 0.5) return;
  select(element)
    .style('transform', `translate${axis}(${from}px)`)
    .transition()
    .duration(LASTS)
    .ease(easeCubicOut)
    .style('transform', `translate${axis}(0px)`)
    .on('end', () => element.style.removeProperty('transform'));
}

/** Rows glide up and down, heads, totals and marks along: from where they were to where they are (FLIP). What was not there before stands at once. */
export function glideFrom(table: HTMLTableElement, before: Places): void {
  const after = placesOf(table);
  for (const [row, now] of after.rows) if (row instanceof HTMLElement) glide(row, 'Y', (before.rows.get(row) ?? now) - now);
  for (const element of columnParts(table)) {
    const now = after.columns.get(element.dataset['department'] ?? '') ?? 0;
    glide(element, 'X', (before.columns.get(element.dataset['department'] ?? '') ?? now) - now);
  }
}
