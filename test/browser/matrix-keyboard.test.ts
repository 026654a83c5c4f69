import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import { matrixData } from '../../src/features/matrix/data.ts';
import { INITIAL } from '../../src/features/matrix/state.ts';
import { matrixView } from '../../src/features/matrix/view.ts';
import type { Plan } from '../../src/plan/types.ts';
import { at, open, reader } from './support/open.ts';

const { plan } = (await checkContent('content')) as { plan: Plan };
/** Rows and columns as the page opens: by likeness. */
const { rows, columns } = matrixView(matrixData(plan, (path) => path).model, INITIAL);
/** Places in the grid: heads are row and column 0, the totals come last. */
const LAST = { row: rows.length + 1, column: columns.length + 1 };
const shortName = (id: string | undefined): string => plan.departments.find((d) => d.id === id)?.short ?? 'none';

/** What has the focus: its place in the grid, and the state that it has itself. */
interface Focused {
  row: number;
  column: number;
  role: 'button' | 'cell';
  picked: string | null;
}
const focused = (page: Page): Promise<Focused | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const cell = element?.closest<HTMLTableCellElement>('responsibility-matrix [role=grid] :is(td, th)');
    const row = cell?.closest('tr');
    if (!element || !cell || !row) return undefined;
    const shown = [...(cell.closest('table')?.rows ?? [])].filter((r) => !r.hidden);
    return element === cell
      ? { row: shown.indexOf(row), column: cell.cellIndex, role: 'cell' as const, picked: cell.getAttribute('aria-selected') }
      : { row: shown.indexOf(row), column: cell.cellIndex, role: 'button' as const, picked: element.getAttribute('aria-pressed') };
  });

/** Where on the screen the focus is; words above the table may become more or fewer lines, and the page scrolls along. */
const place = (page: Page): Promise<number | undefined> => page.evaluate(() => document.activeElement?.getBoundingClientRect().top);

describe('the grid of the matrix, by keyboard alone (ARIA grid pattern)', () => {
  let page: Page;
  const grid = () => page.locator('responsibility-matrix [role=grid]');
  const press = async (key: string): Promise<Focused | undefined> => {
    await page.keyboard.press(key);
    return focused(page);
  };
  beforeAll(async () => {
    page = await open(await reader(), '/matrix/');
    await grid().locator('[tabindex="0"]').focus();
  });

  test('is one stop for Tab, from which Tab leads out and Shift+Tab back to the same cell', async () => {
    expect(await grid().locator('[tabindex="0"]').count()).toBe(1);
    const there = await press('ArrowDown');
    expect(await press('Tab')).toBeUndefined();
    expect(await press('Shift+Tab')).toEqual(there);
  });

  test.each([
    ['Control+Home', 0, 0],
    ['ArrowUp', 0, 0],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 1],
    ['ArrowLeft', 1, 0],
    ['End', 1, LAST.column],
    ['ArrowRight', 1, LAST.column],
    ['ArrowDown', 2, LAST.column],
    ['Home', 2, 0],
    ['PageDown', 12, 0],
    ['ArrowRight', 12, 1],
    ['ArrowUp', 11, 1],
    ['PageUp', 1, 1],
    ['PageUp', 0, 1],
    ['Control+End', LAST.row, LAST.column],
    ['ArrowDown', LAST.row, LAST.column],
    ['PageDown', LAST.row, LAST.column],
    ['Control+Home', 0, 0],
  ])('%s leads to row %i, column %i', async (key, row, column) => {
    expect(await press(key)).toMatchObject({ row, column });
    expect(await grid().locator('[tabindex="0"]').count()).toBe(1);
  });

  test.each(['Enter', ' '])('“%s” picks a head and takes it back; what has the focus says so, and nothing scrolls', async (key) => {
    await page.keyboard.press('Control+Home');
    expect(await press('ArrowRight')).toMatchObject({ role: 'button', picked: 'false' });
    const top = await place(page);
    expect(await press(key)).toMatchObject({ row: 0, column: 1, role: 'button', picked: 'true' });
    await page.waitForURL(`**?department=${columns[0]}`);
    const head = page.getByRole('columnheader', { name: shortName(columns[0]), exact: true });
    expect(await head.getAttribute('aria-selected')).toBe('true');
    expect(await press(key)).toMatchObject({ picked: 'false' });
    expect(await head.getAttribute('aria-selected')).toBe('false');
    await page.waitForURL(at('/matrix/'), { timeout: 3000 });
    expect(await place(page)).toBe(top);
  });

  test.each(['Enter', ' '])(
    '“%s” on a cell picks its row and its column, and the cell says that it is picked; Escape clears',
    async (key) => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      expect(await press('ArrowRight')).toMatchObject({ row: 1, column: 1, role: 'cell', picked: null });
      const top = await place(page);
      expect(await press(key)).toMatchObject({ row: 1, column: 1, role: 'cell', picked: 'true' });
      expect(await grid().locator('td[aria-selected]').count()).toBe(1);
      expect(await place(page)).toBe(top);
      expect(await page.locator('.panel').innerText()).toContain(plan.departments.find((d) => d.id === columns[0])?.name);
      expect(await press('Escape')).toMatchObject({ row: 1, column: 1, picked: null });
      expect(await page.locator('.picked').isHidden()).toBe(true);
      expect(await grid().locator('[aria-selected=true]').count()).toBe(0);
    },
  );

  test('says that several can be picked, that nothing can be written, and how many rows and columns it has, also after a filter', async () => {
    expect(await grid().getAttribute('aria-multiselectable')).toBe('true');
    expect(await grid().getAttribute('aria-readonly')).toBe('true');
    const size = async (): Promise<(string | null)[]> =>
      Promise.all(['aria-rowcount', 'aria-colcount'].map((name) => grid().getAttribute(name)));
    expect(await size()).toEqual([String(rows.length + 2), String(columns.length + 2)]);
    const [group] = plan.groups;
    await page.locator('responsibility-matrix select[name=group]').selectOption(group?.id ?? '');
    expect(await size()).toEqual([String((group?.tasks.length ?? 0) + 2), String(columns.length + 2)]);
    expect(await grid().getByRole('row').count()).toBe((group?.tasks.length ?? 0) + 2);
    await page.locator('responsibility-matrix select[name=group]').selectOption('');
    expect(await size()).toEqual([String(rows.length + 2), String(columns.length + 2)]);
  });

  test('when the row in which one is is filtered away, the focus stays in the table', async () => {
    const [first] = plan.groups;
    const gone = rows.findIndex((id) => !first?.tasks.some((task) => task.id === id));
    await page.locator('responsibility-matrix select[name=group]').selectOption(first?.id ?? '');
    await page.locator('responsibility-matrix select[name=group]').selectOption('');
    await page.waitForURL(at('/matrix/'), { timeout: 3000 });
    await grid().locator('tbody tr').nth(gone).locator('button').focus();
    await page.goBack();
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String((first?.tasks.length ?? 0) + 2));
    expect(await focused(page)).toMatchObject({ row: 0, column: 1 });
    expect(await grid().locator('[tabindex="0"]:visible').count()).toBe(1);
  });
});
