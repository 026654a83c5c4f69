import type { BrowserContext, Locator } from 'playwright-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, reader, WIDTHS } from './support/open.ts';

const PATH = '/incentives/figures/';
let context: BrowserContext;
beforeAll(async () => {
  context = await reader({ permissions: ['clipboard-read', 'clipboard-write'], width: WIDTHS.phone });
});

const credit = (page: Page): Locator => page.locator('credit-figure');
const rate = (page: Page): Locator => page.locator('rate-figure');
const year = (page: Page, n: number): Locator => credit(page).getByRole('group', { name: `第${n}年` });
const amount = (within: Locator, label: string): Promise<string> =>
  within.locator('tbody tr:visible').filter({ hasText: label }).locator('[data-step]').innerText();
const compute = (figure: Locator): Promise<void> => figure.getByRole('button', { name: '计算' }).click();

/** The worked example of the legal background: tax of 4,000,000 a year, a million invested in the first. */
async function twoYears(page: Page): Promise<void> {
  await credit(page).getByLabel('只知道').check();
  await year(page, 1).getByLabel('兴办职业教育的投资').fill('100');
  await year(page, 1).getByLabel('增值税和消费税').fill('400');
  await credit(page).getByRole('button', { name: '再加一年' }).click();
  await year(page, 2).getByLabel('兴办职业教育的投资').fill('0');
  await year(page, 2).getByLabel('增值税和消费税').fill('４００万元');
}

describe('the credit of 30 %', () => {
  test('a million invested, four millions of tax: 200,000 this year, 100,000 the next', async () => {
    const page = await open(context, PATH);
    await twoYears(page);
    await compute(credit(page));
    expect(await amount(year(page, 1), '当年的额度')).toBe('300,000 元');
    expect(await amount(year(page, 1), '应缴合计')).toBe('200,000 元');
    expect(await amount(year(page, 1), '当年可以抵免')).toBe('200,000 元');
    expect(await amount(year(page, 1), '结转以后年度')).toBe('100,000 元');
    expect(await amount(year(page, 2), '当年可以抵免')).toBe('100,000 元');
    expect(await amount(year(page, 2), '结转以后年度')).toBe('0 元');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('400,000 withdrawn in the second year: no figure, but whom to ask', async () => {
    const page = await open(context, PATH);
    await twoYears(page);
    await year(page, 2).getByLabel('撤回的投资').fill('40');
    await compute(credit(page));
    expect(await credit(page).locator('.summary').innerText()).toContain('第2年：涉及补缴，请咨询主管税务机关。');
    expect(await year(page, 2).locator('table:visible').count()).toBe(0);
    await page.close();
  });

  test('charges due as they were paid, in yuan and with 分', async () => {
    const page = await open(context, PATH);
    await credit(page).getByLabel('金额单位').selectOption('元');
    await year(page, 1).getByLabel('兴办职业教育的投资').fill('1,000.01');
    await year(page, 1).getByLabel('应缴教育费附加').fill(' 120.5 ');
    await year(page, 1).getByLabel('应缴地方教育附加').fill('80');
    await compute(credit(page));
    expect(await amount(year(page, 1), '当年可以抵免')).toBe('200.50 元');
    expect(await amount(year(page, 1), '结转以后年度')).toBe('99.50 元');
    await page.close();
  });

  test('each line says where it comes from', async () => {
    const page = await open(context, PATH);
    await twoYears(page);
    await compute(credit(page));
    const bases = await year(page, 1).locator('tbody tr:visible .basis').allInnerTexts();
    expect(bases.filter((text) => text.trim() === '')).toEqual([]);
    expect(bases.join()).toContain('第16项');
    await page.close();
  });

  test('handed on as text', async () => {
    const page = await open(context, PATH);
    await twoYears(page);
    await compute(credit(page));
    await credit(page).getByRole('button', { name: '复制成文字' }).click();
    await page.getByText('结果已复制成文字。').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of ['第1年的结果', '当年可以抵免', '100,000 元', '估算']) expect(text).toContain(words);
    await page.close();
  });
});

describe('15 % against 25 %', () => {
  test('of ten millions, one million', async () => {
    const page = await open(context, PATH);
    await rate(page).getByLabel('应纳税所得额').fill('1000');
    await compute(rate(page));
    expect(await amount(rate(page), '按25%计算')).toBe('2,500,000 元');
    expect(await amount(rate(page), '按15%计算')).toBe('1,500,000 元');
    expect(await amount(rate(page), '相差')).toBe('1,000,000 元');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each([
    ['', '还没有填'],
    ['-3', '不能小于 0'],
    ['abc', '认不出这个数'],
    ['1e309', '认不出这个数'],
    ['0.0000001', '最多精确到分'],
    ['9'.repeat(40), '数太大了'],
  ])('%j is answered at the field, and nothing is worked out', async (typed, message) => {
    const page = await open(context, PATH);
    const field = rate(page).getByLabel('应纳税所得额');
    await field.fill(typed);
    await compute(rate(page));
    expect(await rate(page).locator('.fault').innerText()).toContain(message);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await rate(page).locator('table:visible').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each([
    ['１２３', '1,230,000 元'],
    [' 1 000 ', '10,000,000 元'],
    ['1,000', '10,000,000 元'],
    ['5000元', '5,000 元'],
  ])('%j is understood', async (typed, shown) => {
    const page = await open(context, PATH);
    await rate(page).getByLabel('应纳税所得额').fill(typed);
    await compute(rate(page));
    expect(await rate(page).locator('.amount output').innerText()).toBe(`＝ ${shown}`);
    await page.close();
  });
});

test('half an input gives no result, and a result goes when its input does', async () => {
  const page = await open(context, PATH);
  await twoYears(page);
  await compute(credit(page));
  await year(page, 2).getByLabel('增值税和消费税').fill('4x');
  expect(await credit(page).locator('table:visible').count()).toBe(0);
  expect(await credit(page).locator('.summary').innerText()).toBe('');
  await page.close();
});

test('without JavaScript the worked example stands there', async () => {
  const plain = await reader({ javaScriptEnabled: false });
  const page = await open(plain, PATH);
  expect(await page.locator('input:visible, button:visible').count()).toBe(0);
  expect(await page.getByRole('row').filter({ hasText: '当年可以抵免' }).allInnerTexts()).toEqual([
    expect.stringContaining('200,000 元'),
    expect.stringContaining('100,000 元'),
  ]);
  await page.close();
});
