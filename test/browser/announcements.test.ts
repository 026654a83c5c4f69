import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Plan } from '../../src/plan/types.ts';
import { heard, listenIn, nextSaid } from './support/announcements.ts';
import { at, reader } from './support/open.ts';

const { plan } = (await checkContent('content')) as { plan: Plan };

/** Something that a reader does, and what it is called; typing goes on for some keys. */
type Act = readonly [name: string, act: (page: Page) => Promise<unknown>];

const matrix = (page: Page, name: string) => page.locator(`responsibility-matrix form [name=${name}]`);
const typed =
  (selector: string, keys: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().pressSequentially(keys, { delay: 60 });
const clicked =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();

/** Pages that answer, and what is done on each, one thing after another. */
const PAGES: Record<string, readonly Act[]> = {
  '/matrix/': [
    ['sort rows', (page) => matrix(page, 'rows').selectOption('departments')],
    ['sort columns', (page) => matrix(page, 'columns').selectOption('tasks')],
    ['a group', (page) => matrix(page, 'group').selectOption(plan.groups[0]?.id ?? '')],
    ['a year', (page) => matrix(page, 'year').selectOption('2025')],
    ['by number of targets', (page) => matrix(page, 'intensity').check()],
    ['clear', clicked('清除')],
    ['a department typed, key by key', typed('responsibility-matrix [name=find]', 'caizhengju')],
    ['another head picked', (page) => page.locator('responsibility-matrix thead button').first().click()],
    ['only what both share', (page) => matrix(page, 'shared').check()],
    ['Escape', (page) => page.locator('responsibility-matrix thead button').first().press('Escape')],
    ['Back', (page) => page.goBack()],
  ],
  '/search/': [
    ['a word typed, key by key', typed('search-page [name=q]', 'gaoxinqu')],
    ['a kind alone', (page) => page.locator('search-page .filters select').first().selectOption({ index: 1 })],
  ],
  '/incentives/check/': [
    ['an answer', (page) => page.locator('fit-check input[type=radio]:visible').first().check()],
    ['another answer', (page) => page.locator('fit-check li:not([hidden]) input[type=radio]').last().check()],
    ['the address copied', clicked('复制网址')],
  ],
  '/incentives/figures/': [
    ['an amount typed, key by key', typed('form[aria-label] .amount input', '3000000')],
    ['another unit', (page) => page.locator('form[aria-label] [name=unit]').first().selectOption('yuan')],
  ],
  '/departments/': [['a department typed, key by key', typed('#finder', 'caizheng')]],
  '/incentives/': [
    ['one filter', (page) => page.locator('filter-list select').first().selectOption({ index: 1 })],
    ['clear', clicked('清除')],
  ],
};

describe('each thing that a reader does is said once, and nothing is said sixteen times', () => {
  test.each(Object.entries(PAGES))('on %s', async (path, acts) => {
    const context = await reader({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await listenIn(page);
    await page.goto(at(path), { waitUntil: 'load' });
    await heard(page);
    const said: [string, string[]][] = [];
    for (const [name, act] of acts) {
      await act(page);
      said.push([name, await nextSaid(page)]);
    }
    // What comes late after one thing counts for the next.
    expect(said.filter(([, texts]) => texts.length !== 1)).toEqual([]);
    expect(await heard(page)).toEqual([]);
    await page.close();
  });

  test('a size of type chosen says nothing beyond the choice itself', async () => {
    const page = await (await reader()).newPage();
    await listenIn(page);
    await page.goto(at('/tasks/16/'), { waitUntil: 'load' });
    await page.getByText('字号', { exact: false }).first().click();
    await page.getByRole('radio', { name: '特大' }).check();
    expect(await heard(page)).toEqual([]);
    await page.close();
  });
});
