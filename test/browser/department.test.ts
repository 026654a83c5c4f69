import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Plan } from '../../src/plan/types.ts';
import { open, reader, WIDTHS } from './support/open.ts';

const { plan } = (await checkContent('content')) as { plan: Plan };
const never = (): never => {
  throw new Error('the plan is empty');
};
const busiest = plan.departments.toSorted((a, b) => b.tasks.length - a.tasks.length)[0] ?? never();

test('on paper stand the name, the duties with their words, targets and partners, and the source: nothing else', async () => {
  const page = await open(await reader(), `/departments/${busiest.id}/`);
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  expect(text.startsWith(busiest.name)).toBe(true);
  for (const task of busiest.tasks) {
    expect(text).toContain(task.title);
    expect(text).toContain(task.responsibilityClause);
    for (const target of task.targets) expect(text).toContain(target.indicator);
  }
  expect(text.trim()).toMatch(/以正式文件为准。$/);
  expect(await page.locator('nav:visible, footer:visible, button:visible').count()).toBe(0);
  await page.close();
});

test('the sheet is A4, standing, and what is folded on the screen is printed', async () => {
  const page = await open(await reader(), `/departments/${busiest.id}/`);
  const details = page.locator('[aria-labelledby="duties"] details');
  expect(await details.count()).toBe(busiest.tasks.length);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  expect(await details.evaluateAll((list) => list.every((d) => (d as HTMLDetailsElement).open))).toBe(true);
  await page.close();
});

test('the duties can be taken home for a spreadsheet', async () => {
  const page = await open(await reader(), `/departments/${busiest.id}/`);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载清单（CSV）' }).click()]);
  const text = (await buffer(await file.createReadStream())).toString('utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  for (const task of busiest.tasks) expect(text).toContain(task.title);
  await page.close();
});

test('the row of the matrix leads by touch to each duty of the department, and to no other', async () => {
  const page = await open(await reader({ width: WIDTHS.phone, hasTouch: true, isMobile: true }), `/departments/${busiest.id}/`);
  const row = page.getByRole('list', { name: /承担的任务/ });
  expect(await row.getByRole('link').count()).toBe(busiest.tasks.length);
  const last = busiest.tasks.at(-1);
  await row.getByRole('link', { name: last?.title ?? '' }).tap();
  await page.waitForURL(`**#duty-${last?.id}`);
  expect(
    await page.locator(`#duty-${last?.id}`).evaluate((item) => {
      const { top } = item.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }),
  ).toBe(true);
  await page.close();
});

test('a task shows its place in the matrix and leads there, with the task picked', async () => {
  const task = plan.tasks.at(-1) ?? never();
  const page = await open(await reader(), `/tasks/${task.id}/`);
  await page.getByRole('link', { name: /^在责任矩阵中查看/ }).click();
  await page.waitForURL(`**/matrix/?task=${task.id}`);
  expect(await page.locator('.panel').innerText()).toContain(task.responsibilityClause);
  await page.close();
});
