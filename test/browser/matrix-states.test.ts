import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Plan } from '../../src/plan/types.ts';
import { violations } from './support/axe.ts';
import { at, open, reader, resize, WIDTHS } from './support/open.ts';

const { plan } = (await checkContent('content')) as { plan: Plan };
const rows = (page: Page): Promise<number> => page.locator('responsibility-matrix tbody tr:visible').count();

describe.each(['light', 'dark'] as const)('axe has nothing against the matrix in the %s theme', (theme) => {
  test.each([
    '?department=education,human-resources&shared=1&intensity=1',
    '?task=16,3&rows=cluster&columns=kind',
    '?rows=nonsense&department=nobody',
    '?list=tasks&year=2024',
  ])('as %s', async (query) => {
    const page = await open(await reader({ theme, width: WIDTHS.phone }), `/matrix/${query}`);
    const found = await violations(page);
    await resize(page, WIDTHS.desktop);
    found.push(...(await violations(page)));
    expect(found).toEqual([]);
    await page.close();
  });
});

describe('another order', () => {
  const moving = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
    const page = await open(await reader({ reducedMotion }), '/matrix/');
    const count = await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('responsibility-matrix select[name=rows]');
      if (select) select.value = 'departments';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
      return [...document.querySelectorAll<HTMLElement>('responsibility-matrix tbody tr')].filter((r) => r.getAnimations().length > 0)
        .length;
    });
    await page.close();
    return count;
  };
  test('moves for most readers', async () => {
    expect(await moving('no-preference')).toBeGreaterThan(0);
  });
  test('stands at once for those who asked for less motion', async () => {
    expect(await moving('reduce')).toBe(0);
  });
});

test('two departments that work together narrow the matrix to what they share, by keyboard; Back undoes it', async () => {
  const page = await open(await reader(), '/matrix/');
  await page.getByText('两个单位之间').click();
  await page.locator('partner-matrix [tabindex="0"]').focus();
  // From the first head to the second row: the first holds but the number of its department alone.
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const [a = '', b = ''] = (new URL(page.url()).searchParams.get('department') ?? '').split(',');
  const both = plan.tasks.filter((t) => [a, b].every((id) => t.departments.some((d) => d.id === id)));
  expect(both.length).toBeGreaterThan(0);
  expect(await rows(page)).toBe(both.length);
  expect(await page.evaluate(() => document.activeElement?.closest('responsibility-matrix') !== null)).toBe(true);
  await page.goBack();
  await expect.poll(() => rows(page)).toBe(plan.tasks.length);
  expect(page.url()).toBe(at('/matrix/'));
  await page.close();
});

test('a slip in a name finds the department, too', async () => {
  const page = await open(await reader(), '/matrix/');
  await page.getByLabel('找单位').fill('fagaiwie');
  await page.waitForURL('**?department=development-reform');
  await page.close();
});

test('on a phone, which list stands and what a filter leaves come back with the address', async () => {
  const [group] = plan.groups;
  const page = await open(await reader({ width: WIDTHS.phone, hasTouch: true, isMobile: true }), `/matrix/?group=${group?.id}`);
  await page.getByText('按任务看').tap();
  await page.waitForURL('**list=tasks*');
  const again = await open(await reader({ width: WIDTHS.phone }), new URL(page.url()).pathname + new URL(page.url()).search);
  expect(await again.locator('.by-task > li:visible').count()).toBe(group?.tasks.length);
  expect(await again.locator('.by-department').isHidden()).toBe(true);
  await again.getByText('按单位看').click();
  for (const item of await again.locator('.by-department > li:visible').all()) {
    const listed = await item.locator('li[data-task]:not([hidden])').count();
    expect(await item.locator('summary').innerText()).toContain(`${listed}项`);
  }
  await page.close();
  await again.close();
});
