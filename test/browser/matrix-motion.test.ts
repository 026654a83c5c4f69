import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Plan } from '../../src/plan/types.ts';
import type { Task } from '../../src/plan/types.ts';
import { atRest, seen } from './support/matrix.ts';
import { at, open, reader } from './support/open.ts';

const { plan } = (await checkContent('content')) as { plan: Plan };
const control = (page: Page, name: string) => page.locator(`responsibility-matrix form [name=${name}]`);
const choose = (page: Page, name: string, value: string): Promise<unknown> => control(page, name).selectOption(value);
const shares = (task: Task, ids: readonly string[]): boolean => ids.every((id) => task.departments.some((d) => d.id === id));

/** What the matrix must show of some tasks, whatever the order. */
async function showsExactly(page: Page, tasks: readonly Task[]): Promise<void> {
  const { rows, columns, pairs, totals, caption, status } = await seen(page);
  expect(rows.toSorted()).toEqual(tasks.map((t) => t.id).toSorted());
  expect(pairs).toEqual(tasks.flatMap((t) => t.departments.map((d) => `${t.id}|${d.id}`)).toSorted());
  expect(columns.toSorted()).toEqual(plan.departments.map((d) => d.id).toSorted());
  expect(totals).toEqual([...columns.map((id) => tasks.filter((t) => shares(t, [id])).length), pairs.length]);
  expect(caption).toContain(`${tasks.length}项任务`);
  expect(caption).toContain(`共${pairs.length}对`);
  expect(status).toContain(`${tasks.length}项任务`);
  expect(status).toContain(`${pairs.length}对责任`);
}

const group = plan.groups[2];
const inGroup = plan.tasks.filter((t) => t.group === group);
const year = '2025';
const inYear = plan.tasks.filter((t) => t.targets.some((target) => target.due?.startsWith(year)));

describe.each(['no-preference', 'reduce'] as const)('the matrix for a reader whose system says of motion: %s', (reducedMotion) => {
  const start = async (query = ''): Promise<Page> => open(await reader({ reducedMotion }), `/matrix/${query}`);

  test.each([
    ['rows', 'group'],
    ['rows', 'departments'],
    ['rows', 'number'],
    ['columns', 'tasks'],
    ['columns', 'kind'],
    ['columns', 'first'],
  ])('%s in the order “%s”: everything is in its row and column', async (name, order) => {
    const page = await start();
    const before = await seen(page);
    await choose(page, name, order);
    await showsExactly(page, plan.tasks);
    const after = await seen(page);
    expect([after.rows, after.columns]).not.toEqual([before.rows, before.columns]);
    await page.close();
  });

  test('a group of tasks alone, with its own totals, also after a reload and in its address', async () => {
    const page = await start();
    await choose(page, 'group', group?.id ?? '');
    await showsExactly(page, inGroup);
    expect((await seen(page)).caption).toContain(group?.heading);
    await page.reload();
    await showsExactly(page, inGroup);
    await page.close();
  });

  test('what falls due in a year alone, and all again', async () => {
    const page = await start();
    await choose(page, 'year', year);
    expect(inYear.length).toBeGreaterThan(0);
    expect(inYear.length).toBeLessThan(plan.tasks.length);
    await showsExactly(page, inYear);
    await choose(page, 'year', '');
    await showsExactly(page, plan.tasks);
    await page.close();
  });

  test.each([
    ['development-reform', 'finance'],
    ['education', 'human-resources'],
  ])('what %s and %s carry together, none missing', async (...both) => {
    const page = await start(`?department=${both.join(',')}`);
    await control(page, 'shared').check();
    const shared = plan.tasks.filter((t) => shares(t, both));
    expect(shared.length).toBeGreaterThan(0);
    await showsExactly(page, shared);
    const panel = await page.locator('.picked').innerText();
    for (const task of shared) expect(panel).toContain(task.title);
    await control(page, 'shared').uncheck();
    await showsExactly(page, plan.tasks);
    await page.close();
  });

  test('清除 clears all that was chosen, typed and sorted', async () => {
    const page = await start();
    const before = await seen(page);
    await control(page, 'find').fill('rsj');
    await choose(page, 'group', group?.id ?? '');
    await choose(page, 'year', year);
    await choose(page, 'rows', 'departments');
    await choose(page, 'columns', 'tasks');
    await control(page, 'intensity').check();
    await page.getByRole('button', { name: '清除' }).click();
    await showsExactly(page, plan.tasks);
    const after = await seen(page);
    expect([after.rows, after.columns, after.caption]).toEqual([before.rows, before.columns, before.caption]);
    for (const name of ['find', 'group', 'year']) expect(await control(page, name).inputValue()).toBe('');
    expect(await control(page, 'rows').inputValue()).toBe('cluster');
    expect(await control(page, 'columns').inputValue()).toBe('cluster');
    expect(await control(page, 'intensity').isChecked()).toBe(false);
    expect(await page.locator('.picked').isHidden()).toBe(true);
    expect(page.url()).toBe(at('/matrix/'));
    await page.close();
  });

  test('many changes at once end where the last one leads, and Back leads through them', async () => {
    const page = await start();
    await page.locator('responsibility-matrix form').evaluate((form, id) => {
      const change = (name: string, value: string): void => {
        const select = form.querySelector<HTMLSelectElement>(`[name=${name}]`);
        if (!select) return;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      };
      change('rows', 'departments');
      change('columns', 'tasks');
      change('group', id);
      change('rows', 'cluster');
      change('group', '');
      change('columns', 'cluster');
      change('group', id);
    }, group?.id ?? '');
    await showsExactly(page, inGroup);
    await page.goBack();
    await expect.poll(() => control(page, 'group').inputValue()).toBe('');
    await showsExactly(page, plan.tasks);
    await page.close();
  });

  test('Back in the midst of a change leaves nothing between two places', async () => {
    const page = await start();
    await choose(page, 'group', group?.id ?? '');
    await page.waitForURL(`**?group=${group?.id}`);
    await page.goBack();
    await expect.poll(() => control(page, 'group').inputValue()).toBe('');
    await showsExactly(page, plan.tasks);
    await page.close();
  });

  test('each change is told, also one that moves no number', async () => {
    const page = await start();
    const status = (): Promise<string> => page.locator('responsibility-matrix output').innerText();
    await choose(page, 'rows', 'departments');
    expect(await status()).toContain('任务排序：按单位数');
    await control(page, 'intensity').check();
    expect(await status()).toContain('按指标数填色');
    await page.getByRole('button', { name: plan.tasks[0]?.title ?? '' }).click();
    expect(await status()).toContain('已选第1项');
    await page.keyboard.press('Escape');
    expect(await status()).toContain('已取消第1项');
    await page.close();
  });
});

describe('while rows move', () => {
  /** Brings the rows into an order, within one frame. */
  const order = (page: Page, rows: string, ms?: number): Promise<[string, number][]> =>
    page.locator('responsibility-matrix').evaluate(
      (host, change) => {
        const select = host.querySelector<HTMLSelectElement>('select[name=rows]');
        if (select) select.value = change.rows;
        select?.dispatchEvent(new Event('change', { bubbles: true }));
        for (const movement of host.getAnimations({ subtree: true }))
          if (change.ms !== undefined) {
            movement.pause();
            movement.currentTime = change.ms;
          }
        return [...host.querySelectorAll<HTMLElement>('tbody tr:not([hidden])')].map(
          (row) => [row.dataset['task'] ?? '', Math.round(row.getBoundingClientRect().top)] as [string, number],
        );
      },
      { rows, ms },
    );

  test('another change starts from where they are seen, without a jump', async () => {
    const page = await open(await reader(), '/matrix/');
    const rest = new Map(await order(page, 'cluster'));
    const before = new Map(await order(page, 'departments', 150));
    expect([...before].filter(([task, top]) => rest.get(task) !== top).length).toBeGreaterThan(0);
    for (const [task, top] of await order(page, 'cluster')) expect(Math.abs(top - (before.get(task) ?? 0)), task).toBeLessThanOrEqual(1);
    await showsExactly(page, plan.tasks);
    await page.close();
  });

  test('a change before the first frame leaves nothing behind', async () => {
    const page = await open(await reader(), '/matrix/');
    await order(page, 'departments', 0);
    await order(page, 'number');
    await showsExactly(page, plan.tasks);
    await page.close();
  });

  test('what comes in stands at once, and flies in from nowhere', async () => {
    const page = await open(await reader(), `/matrix/?group=${group?.id}`);
    const moved = await page.locator('responsibility-matrix').evaluate((host) => {
      const select = host.querySelector<HTMLSelectElement>('select[name=group]');
      if (!select) return [];
      const old = new Set([...host.querySelectorAll<HTMLElement>('tbody tr:not([hidden])')]);
      select.value = '';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return [...host.querySelectorAll<HTMLElement>('tbody tr')]
        .filter((row) => row.getAnimations().length > 0 && !old.has(row))
        .map((row) => row.innerText);
    });
    expect(moved).toEqual([]);
    await atRest(page);
    await page.close();
  });

  test('paper shows every row in its place', async () => {
    const page = await open(await reader(), '/matrix/');
    await order(page, 'departments', 150);
    await page.emulateMedia({ media: 'print' });
    const printed = await page
      .locator('responsibility-matrix :is(tr, .mark, th, td)')
      .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).transform !== 'none').length);
    expect(printed).toBe(0);
    await page.close();
  });
});
