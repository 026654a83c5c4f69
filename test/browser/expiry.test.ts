import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { open, reader, WIDTHS } from './support/open.ts';

/** A reader years after the build: the site is the same, the clock has gone on past rules of law that end in 2027 and 2030. */
async function late(path: string, clock: string): Promise<Page> {
  const context = await reader({ width: WIDTHS.desktop });
  await context.clock.setFixedTime(clock);
  return open(context, path);
}
const past = '已到期，不再据此判断';

test('on the last day of a rule everything still rests on it', async () => {
  // In China the last day of 2027 lasts until 16:00 by universal time.
  const page = await late(
    '/incentives/figures/#surcharge-credit.invested=100&surcharge-credit.tax=400&surcharge-credit.size=small',
    '2027-12-31T15:59:00Z',
  );
  await page.getByText('今年抵10万元').first().waitFor();
  expect(await page.getByText(past).count()).toBe(0);
});

test('a day later no page, calculator or check applies it, and each says so', async () => {
  const clock = '2027-12-31T16:01:00Z';
  const figures = await late(
    '/incentives/figures/#surcharge-credit.invested=100&surcharge-credit.tax=400&surcharge-credit.size=small&high-tech-rate.income=100&high-tech-rate.way=small',
    clock,
  );
  await figures.getByText('减半征收的规定在这一天不在有效期内').first().waitFor();
  const text = await figures.locator('main').innerText();
  expect(text).toContain('您现在的缴税办法所依据的规定在这一天不在有效期内，这里不给数额。');
  expect(text).not.toMatch(/今年抵|反而多缴/);
  expect(await figures.locator('#surcharge-credit').getByText(past).count()).toBeGreaterThan(0);

  const check = await late('/incentives/check/#recognised=no&high-tech=yes&rate=small', clock);
  await check.getByText('逐项结论').click();
  const row = check.locator('[data-incentive="high-tech-rate"]');
  expect(await row.innerText()).toContain('您现在的缴税办法所依据的规定已到期，这里不作比较。');

  const incentive = await late('/incentives/high-tech-rate/', clock);
  await incentive.getByText('怎样判断（流程图和表）').click();
  expect(await incentive.locator('tr[data-standing="expired"]').count()).toBe(1);
  const asked = incentive.locator('.faq > div', { hasText: '小型微利企业要不要争取15%' });
  expect(await asked.innerText()).toContain(past);
  expect(await incentive.locator('.note', { hasText: '15%税率和捐赠扣除各有自己的条件' }).innerText()).toContain(past);
});
