import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Plan } from '../../src/plan/types.ts';
import { violations } from './support/axe.ts';
import { at, open, reader, WIDTHS } from './support/open.ts';

const { plan } = (await checkContent('content')) as { plan: Plan };
const pairs = plan.tasks.reduce((sum, t) => sum + t.departments.length, 0);
const shown = (page: Page): Promise<number> => page.locator('responsibility-matrix tbody tr:visible').count();
const said = (page: Page): Promise<string> => page.locator('responsibility-matrix output').innerText();

describe('an official at a desk', () => {
  test('finds a department by initials, and reads what it owes, with whom, by when', async () => {
    const page = await open(await reader(), '/matrix/');
    await page.getByLabel('找单位').fill('rsj');
    const department = plan.departments.find((d) => d.id === 'human-resources');
    const panel = page.locator('.panel');
    await panel.getByRole('link', { name: department?.name ?? '' }).waitFor();
    for (const task of department?.tasks ?? []) expect(await panel.innerText()).toContain(task.title);
    expect(await panel.innerText()).toContain('共同承担的单位');
    await page.waitForURL('**?department=human-resources');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('picks a task by its header and reads the printed words of its units', async () => {
    const page = await open(await reader(), '/matrix/');
    const task = plan.tasks.at(-2);
    await page.getByRole('button', { name: task?.title ?? '' }).click();
    expect(await page.locator('.panel').innerText()).toContain(task?.responsibilityClause ?? 'none');
    await page.keyboard.press('Escape');
    expect(await page.locator('.picked').isHidden()).toBe(true);
    await page.waitForURL(at('/matrix/'));
    await page.close();
  });

  test('sees only what two departments share, sends the address, and gets the same view', async () => {
    const page = await open(await reader(), '/matrix/?department=education,human-resources');
    await page.getByLabel('只看选中单位共同承担的').check();
    const both = plan.tasks.filter((t) => ['education', 'human-resources'].every((id) => t.departments.some((d) => d.id === id)));
    expect(await shown(page)).toBe(both.length);
    await page.waitForURL('**&shared=1');
    const again = await open(await reader({ theme: 'dark' }), page.url().replace(at('/'), '/'));
    expect(await shown(again)).toBe(both.length);
    expect(await said(again)).toContain(`${both.length}项任务`);
    await page.goBack();
    await expect.poll(() => shown(page)).toBe(plan.tasks.length);
    await page.close();
    await again.close();
  });

  test('orders rows and columns, and every mark stays with its task and department', async () => {
    const page = await open(await reader(), '/matrix/?rows=cluster&columns=cluster&intensity=1');
    const marks = await page.locator('responsibility-matrix tbody').evaluate((body) =>
      [...(body as HTMLTableSectionElement).rows].flatMap((row) => {
        const heads = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])];
        return [...row.cells].flatMap((c) =>
          c.querySelector('.mark') ? [`${row.dataset['task']}|${heads[c.cellIndex]?.dataset['department']}`] : [],
        );
      }),
    );
    expect(marks.toSorted()).toEqual(plan.tasks.flatMap((t) => t.departments.map((d) => `${t.id}|${d.id}`)).toSorted());
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('prints it on one sheet of A4, lying', async () => {
    const page = await open(await reader(), '/matrix/');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width = '0', height = '0'] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    await page.close();
  });
});

describe('an address that makes no sense', () => {
  test.each(['?department=%3Cimg%20src=x%20onerror=alert(1)%3E', '?shared=1', `?task=${'9'.repeat(10_000)}`, '?rows=%00&year=x'])(
    'is ignored with a word, and nothing breaks: %.40s',
    async (query) => {
      const page = await open(await reader(), `/matrix/${query}`);
      expect(await said(page)).toContain('已忽略');
      expect(await shown(page)).toBe(plan.tasks.length);
      await page.close();
    },
  );
});

describe('on a phone', () => {
  test('each department opens into its tasks, or each task into its departments, by touch', async () => {
    const page = await open(await reader({ width: WIDTHS.phone, hasTouch: true, isMobile: true }), '/matrix/');
    const [department] = plan.departments;
    const item = page.locator('.by-department > li').first();
    await item.locator('summary').tap();
    for (const task of department?.tasks ?? []) expect(await item.innerText()).toContain(task.title);
    await page.getByText('按任务看').tap();
    expect(await page.locator('.by-department').isHidden()).toBe(true);
    expect(await page.locator('.by-task > li').count()).toBe(plan.tasks.length);
    await page.close();
  });
});

test.each([WIDTHS.phone, WIDTHS.desktop])('no heading stands without anything below it, at %i px', async (width) => {
  const page = await open(await reader({ width }), '/matrix/');
  const empty = await page.locator('main :is(h1, h2, h3, h4)').evaluateAll((all) =>
    all
      .filter((heading) => {
        let next = heading.nextElementSibling;
        while (next && !next.checkVisibility()) next = next.nextElementSibling;
        return heading.checkVisibility() && (!next || /^H\d$/.test(next.tagName));
      })
      .map((heading) => heading.textContent),
  );
  expect(empty).toEqual([]);
  await page.close();
});

describe('without JavaScript', () => {
  test('the whole table is there, with a mark for each pair', async () => {
    const page = await open(await reader({ javaScriptEnabled: false }), '/matrix/');
    expect(await page.locator('responsibility-matrix tbody .mark').count()).toBe(pairs);
    expect(await page.locator('form[aria-label="排序和筛选"]').isHidden()).toBe(true);
    await page.close();
  });
});

test('nothing jumps while the page loads and the script takes over', async () => {
  const page = await open(await reader(), '/matrix/');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
  await page.close();
});
