import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { serve, type Served } from '../../scripts/serve/server.ts';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Plan, Task } from '../../src/plan/types.ts';
import { atRest } from './support/matrix.ts';
import { reader } from './support/open.ts';

/** What is in a row of the table and where its marks are seen: below which heads. */
interface SeenRow {
  task: string;
  departments: string[];
  sum: number;
}

/** Rows that show, from above, and the heads, from the left; a mark counts for the head above it, by where both are on the screen. */
const rowsOf = (page: Page): Promise<{ heads: string[]; rows: SeenRow[]; crooked: string[]; words: string[] }> =>
  page.locator('responsibility-matrix .matrix table').evaluate((element) => {
    const table = element as HTMLTableElement;
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    const left = heads.map((head) => Math.round(head.getBoundingClientRect().left));
    const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')].filter((row) => !row.hidden && !row.parentElement?.hidden);
    // One row of each screenful is looked at; the rows of one part of the table share their columns.
    const crooked = rows
      .filter((_, i) => i % 7 === 0)
      .filter((row) => [...row.cells].some((cell, i) => Math.abs(cell.getBoundingClientRect().left - (left[i] ?? 0)) > 1))
      .map((row) => row.dataset['task'] ?? '');
    // Each row begins where the one above ends, the totals below the last. What is out of sight has not been laid out yet and keeps room for it.
    const stack = [...rows, ...(table.tFoot?.rows ?? [])];
    for (const [i, row] of stack.entries()) {
      const above = stack[i - 1]?.getBoundingClientRect().bottom ?? 0;
      if (row.getBoundingClientRect().top < above - 1) crooked.push(`${row.dataset['task'] ?? 'totals'} lies over the row above it`);
    }
    return {
      heads: heads.flatMap((head) => head.dataset['department'] ?? []),
      rows: rows.map((row) => ({
        task: row.dataset['task'] ?? '',
        departments: [...row.cells].flatMap((cell, i) => (cell.querySelector('.mark') ? [heads[i]?.dataset['department'] ?? ''] : [])),
        sum: Number(row.cells[row.cells.length - 1]?.textContent),
      })),
      crooked,
      words: [table.caption?.textContent ?? '', table.closest('responsibility-matrix')?.querySelector('output')?.textContent ?? ''],
    };
  });

describe.each([
  [1, 1],
  [126, 19],
  [200, 60],
])('a matrix of %i tasks and %i departments', (tasks, departments) => {
  const name = `matrix-${tasks}-${departments}`;
  let plan: Plan;
  let site: Served;
  let page: Page;
  const control = (field: string) => page.locator(`responsibility-matrix form [name=${field}]`);
  const ids = (task: Task): string[] => task.departments.map((d) => d.id).toSorted();

  /** The table holds these tasks and no others, each with its departments, straight below their heads. */
  async function holds(wanted: readonly Task[]): Promise<string[]> {
    await atRest(page);
    const { heads, rows, crooked, words } = await rowsOf(page);
    expect(crooked).toEqual([]);
    expect(heads.toSorted()).toEqual(plan.departments.map((d) => d.id).toSorted());
    const byId = (a: SeenRow, b: SeenRow): number => a.task.localeCompare(b.task);
    expect(rows.map((row) => ({ ...row, departments: row.departments.toSorted() })).toSorted(byId)).toEqual(
      wanted.map((task) => ({ task: task.id, departments: ids(task), sum: task.departments.length })).toSorted(byId),
    );
    const pairs = wanted.reduce((sum, task) => sum + task.departments.length, 0);
    expect(await page.locator('responsibility-matrix tfoot .total').innerText()).toBe(String(pairs));
    for (const line of words) expect(line).toMatch(new RegExp(`${wanted.length}项任务.*${pairs}对`));
    return rows.map(({ task }) => task);
  }

  beforeAll(async () => {
    const args = ['scripts/sample-site.ts', '--tasks', `${tasks}`, '--departments', `${departments}`, '--page', 'matrix.astro'];
    await promisify(execFile)(process.execPath, [...args, '--out', join('.build', name)], { cwd: root });
    ({ plan } = (await checkContent(join(root, '.build', 'plans', `sample-${tasks}-${departments}`))) as { plan: Plan });
    site = await serve({ dir: join(root, '.build', name), base: '/', port: 0 });
    page = await (await reader({ acceptDownloads: true })).newPage();
    await page.goto(`${site.url}matrix/`);
    await page.locator('responsibility-matrix [role=grid]').waitFor();
  }, 120_000);
  afterAll(async () => {
    await page.close();
    await site.close();
  });

  test.each(['no-preference', 'reduce'] as const)(
    'is sorted in every way, motion: %s; each mark stays with its task and its department',
    async (reducedMotion) => {
      await page.emulateMedia({ reducedMotion });
      const before = await holds(plan.tasks);
      for (const order of ['departments', 'cluster', 'group']) {
        await control('rows').selectOption(order);
        const after = await holds(plan.tasks);
        if (order === 'departments' && tasks > 1) expect(after).not.toEqual(before);
      }
      for (const order of ['tasks', 'kind', 'cluster']) {
        await control('columns').selectOption(order);
        await holds(plan.tasks);
      }
    },
  );

  test.each(['no-preference', 'reduce'] as const)('is filtered by group and year, and cleared again, motion: %s', async (reducedMotion) => {
    await page.emulateMedia({ reducedMotion });
    const group = plan.groups.at(-1);
    await control('group').selectOption(group?.id ?? '');
    await holds(plan.tasks.filter((task) => task.group === group));
    await control('group').selectOption('');
    const year = plan.targets[0]?.due?.slice(0, 4);
    if (year) {
      await control('year').selectOption(year);
      await holds(plan.tasks.filter((task) => task.targets.some(({ due }) => due?.startsWith(year))));
    }
    await page.getByRole('button', { name: '清除' }).click();
    await holds(plan.tasks);
    await page.waitForURL(`${site.url}matrix/`);
  });

  test('lets a head, a row and a pair be picked by keyboard, and shades what is picked', async () => {
    const grid = page.locator('responsibility-matrix [role=grid]');
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL('**?department=*');
    const picked = new URL(page.url()).searchParams.get('department');
    expect(await grid.locator('thead [aria-selected=true]').count()).toBe(1);
    const panel = page.locator('.picked');
    expect(await panel.innerText()).toContain(plan.departments.find((d) => d.id === picked)?.name);
    // The shade lies below the head, in whatever way the table is laid out.
    const below = await grid.evaluate((element) => {
      const table = element as HTMLTableElement;
      const head = table.querySelector('thead [aria-selected=true]')?.closest('th');
      const shade = table.tBodies[0]?.style.background === '' ? table.querySelector('col.highlighted') : table.tBodies[0];
      return head !== null && shade !== null;
    });
    expect(below).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    const row = await page.evaluate(() => document.activeElement?.closest('tr')?.dataset['task']);
    await page.keyboard.press(' ');
    expect(await panel.innerText()).toContain(plan.tasks.find(({ id }) => id === row)?.responsibilityClause);
    await page.keyboard.press('Control+End');
    expect(await page.evaluate(() => document.activeElement?.closest('tfoot') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await panel.isHidden()).toBe(true);
  });

  test('keeps the focus where it was when the order changes', async () => {
    const last = plan.tasks.at(-1);
    const button = page.getByRole('button', { name: last?.title ?? '' }).first();
    await button.focus();
    await control('rows').evaluate((select: HTMLSelectElement) => {
      select.value = 'departments';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset['task'])).toBe(last?.id);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset['task'])).toBe(last?.id);
    expect(await page.locator('responsibility-matrix [role=grid] [tabindex="0"]').count()).toBe(1);
    await page.getByRole('button', { name: '清除' }).click();
  });

  test('is downloaded as a table and as pictures that hold all of it', async () => {
    const get = async (kind: string): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-download=${kind}]`).click()]);
      return buffer(await download.createReadStream());
    };
    const { data } = Papa.parse<string[]>((await get('csv')).toString('utf8').replace('\uFEFF', ''), { skipEmptyLines: true });
    for (const task of plan.tasks) expect(data.some((row) => row.some((cell) => cell.includes(task.title)))).toBe(true);
    const svg = (await get('svg')).toString('utf8');
    const words = svg.replace(/<[^>]+>/g, '').replace(/\s/g, '');
    for (const { short } of plan.departments) expect(words).toContain(short);
    for (const { title } of plan.tasks) expect(words).toContain(title.replace(/\s/g, ''));
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    for (const told of ['责任矩阵', plan.meta.planTitle, `${today}下载`, page.url()]) expect(words).toContain(told.replace(/\s/g, ''));
    const { width, height } = await sharp(await get('png')).metadata();
    const [, w = 0, h = 0] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg)?.map(Number) ?? [];
    expect([width, height]).toEqual([w * 2, h * 2]);
  });

  test('has a legend whose words stand beside their marks at every width', async () => {
    const broken: string[] = [];
    for (const width of [320, 360, 768, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await page.locator('.key li, .key > p').evaluateAll((items) =>
        items
          .filter((item) => item.checkVisibility())
          .flatMap((item) => {
            const { height, width, right } = item.getBoundingClientRect();
            const line = parseFloat(getComputedStyle(item).lineHeight);
            const letters = item.textContent.trim().length;
            return height > line * 1.5 && width < parseFloat(getComputedStyle(item).fontSize) * Math.min(letters, 8)
              ? [item.textContent.trim()]
              : right > innerWidth
                ? ['cut']
                : [];
          }),
      );
      broken.push(...lines.map((line) => `${width}: ${line}`));
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(broken).toEqual([]);
  });
});
