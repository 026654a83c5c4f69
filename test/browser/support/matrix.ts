import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a reader sees of the matrix when all has come to rest. */
export interface SeenMatrix {
  /** Ids of the tasks in the rows that show, from above, and of the departments in the heads, from the left. */
  rows: string[];
  columns: string[];
  /** `task|department` of each mark, by where it is seen, not by where it stands in the markup. */
  pairs: string[];
  /** Numbers below the columns in their order, and in the corner. */
  totals: number[];
  caption: string;
  status: string;
}

/** Nothing moves any more, and what was changed stands in the address. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))));
  await expect
    .poll(() =>
      page
        .locator('responsibility-matrix table')
        .first()
        .evaluate((table) => table.getAnimations({ subtree: true }).length),
    )
    .toBe(0);
}

/** Reads the matrix by places on the screen: what lies over something else, or out of line, is read wrong or not at all. */
export async function seen(page: Page): Promise<SeenMatrix> {
  await atRest(page);
  return page.locator('responsibility-matrix').evaluate((host) => {
    const box = (element: Element): DOMRect => element.getBoundingClientRect();
    const middle = (element: Element): { x: number; y: number } => {
      const { left, right, top, bottom } = box(element);
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    const visible = (selector: string): HTMLElement[] =>
      [...host.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility());
    const rows = visible('tbody tr').toSorted((a, b) => box(a).top - box(b).top);
    const heads = visible('thead [data-department]').toSorted((a, b) => box(a).left - box(b).left);
    const inside = (part: number, from: number, to: number): boolean => from <= part && part <= to;
    const foot = visible('tfoot tr')[0];
    // Each row begins where the one above ends, the first below the heads' row, the totals below the last.
    const stack = [...host.querySelectorAll('thead tr'), ...rows, ...(foot ? [foot] : [])];
    for (const [i, row] of stack.entries()) {
      const above = stack[i - 1];
      if (above && Math.abs(box(row).top - box(above).bottom) > 1)
        throw new Error(`${row.textContent.trim()} is not below ${above.textContent.trim()}`);
    }
    const pairs = visible('.mark[data-department]').map((mark) => {
      const { x, y } = middle(mark);
      const row = rows.filter((r) => inside(y, box(r).top, box(r).bottom));
      const head = heads.filter((h) => inside(x, box(h).left, box(h).right));
      return `${row.map((r) => r.dataset['task']).join('+')}|${head.map((h) => h.dataset['department']).join('+')}`;
    });
    const totals = visible('tfoot td').toSorted((a, b) => box(a).left - box(b).left);
    return {
      rows: rows.map((row) => row.dataset['task'] ?? ''),
      columns: heads.map((head) => head.dataset['department'] ?? ''),
      pairs: pairs.toSorted(),
      totals: totals.map((cell) => Number(cell.textContent)),
      caption: host.querySelector('caption')?.textContent.trim() ?? '',
      status: host.querySelector('output')?.textContent.trim() ?? '',
    };
  });
}
