import type { BrowserContext, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, reader, resize, WIDTHS } from './support/open.ts';

const PATH = '/incentives/figures/';
let context: BrowserContext;
beforeAll(async () => {
  context = await reader({ permissions: ['clipboard-read', 'clipboard-write'], width: WIDTHS.phone });
});

const credit = (page: Page): Locator => page.locator('credit-figure');
const rate = (page: Page): Locator => page.locator('rate-figure');
const year = (page: Page, n: number): Locator =>
  credit(page)
    .locator('.year')
    .nth(n - 1);
const lead = (figure: Locator): Promise<string> => figure.locator('.lead').innerText();
const more = (figure: Locator): Promise<string> => figure.locator('.more').innerText();
/** The amount of a line of the steps, which are folded away until asked for. */
const amount = (within: Locator, label: string): Promise<string | null> =>
  within.locator('tbody tr:not([hidden])').filter({ hasText: label }).locator('[data-step]').textContent();
const size = (page: Page, label: string): Promise<void> => credit(page).getByLabel(label).check();

describe('the credit, answered while one types', () => {
  test('nothing but what is invested: the most there can be, at once', async () => {
    const page = await open(context, PATH);
    await year(page, 1).getByLabel('兴办职业教育的投资').fill('300');
    expect(await lead(credit(page))).toBe('最多90万元，按应缴数分年抵。');
    expect(await more(credit(page))).toContain('再填当年实际缴纳的增值税和消费税');
    expect(await credit(page).locator('.parts').isVisible()).toBe(false);
    await page.close();
  });

  test('with taxes of 200: 10 this year, about nine years; a bar shows both', async () => {
    const page = await open(context, PATH);
    await year(page, 1).getByLabel('兴办职业教育的投资').fill('三百万');
    await year(page, 1).getByLabel('增值税和消费税').fill('２００');
    expect(await more(credit(page))).toContain('再选企业属于哪一种');
    await size(page, '都不是，按全额缴');
    expect(await lead(credit(page))).toBe('最多90万元，按应缴数分年抵：今年抵10万元，约9年抵完。');
    expect(await more(credit(page))).toBe('按以后每年的应缴数都和今年一样算。');
    expect(await credit(page).locator('.parts li:visible').allInnerTexts()).toEqual([
      expect.stringMatching(/今年抵\s*10万元/),
      expect.stringMatching(/结转以后\s*80万元/),
    ]);
    expect(await amount(year(page, 1), '应缴合计')).toBe('10万元');
    await page.close();
  });

  test('a small enterprise has half due, and is not told how many years beyond the end of the rule', async () => {
    const page = await open(context, PATH);
    await year(page, 1).getByLabel('兴办职业教育的投资').fill('300');
    await year(page, 1).getByLabel('增值税和消费税').fill('200');
    await size(page, '增值税小规模纳税人、小型微利企业或个体工商户');
    expect(await lead(credit(page))).toBe('最多90万元，按应缴数分年抵：今年抵5万元。');
    expect(await more(credit(page))).toContain('这里不往后估');
    await size(page, '月销售额10万元以下（按季度30万元以下）');
    expect(await lead(credit(page))).toContain('今年抵0万元');
    expect(await credit(page).locator('.parts li:visible').allInnerTexts()).toEqual([expect.stringMatching(/眼下用不上\s*90万元/)]);
    await page.close();
  });

  test('on a day after the halving has ended it gives no amount for a small enterprise, and says why', async () => {
    const page = await open(context, `${PATH}?date=2028-01-01`);
    await year(page, 1).getByLabel('兴办职业教育的投资').fill('300');
    await year(page, 1).getByLabel('增值税和消费税').fill('200');
    await size(page, '增值税小规模纳税人、小型微利企业或个体工商户');
    expect(await lead(credit(page))).toBe('最多90万元，按应缴数分年抵。');
    expect(await more(credit(page))).toContain('减半征收的规定在这一天不在有效期内');
    expect(await year(page, 1).locator('[data-result]').isVisible()).toBe(false);
    await page.close();
  });

  test('400,000 withdrawn in the second year: no figure, but whom to ask', async () => {
    const page = await open(context, PATH);
    await size(page, '都不是，按全额缴');
    await year(page, 1).getByLabel('兴办职业教育的投资').fill('100');
    await year(page, 1).getByLabel('增值税和消费税').fill('400');
    await credit(page).getByRole('button', { name: '再加一年' }).click();
    await year(page, 2).getByLabel('兴办职业教育的投资').fill('0');
    await year(page, 2).getByLabel('增值税和消费税').fill('400');
    expect(await more(credit(page))).toMatch(/年抵10万元，结转0万元/);
    await year(page, 2).getByText('撤回投资、免抵税额、退还的留抵').click();
    await year(page, 2).getByLabel('当年撤回的投资').fill('40');
    expect(await lead(credit(page))).toContain('涉及补缴，请咨询主管税务机关。');
    expect(await year(page, 2).locator('[data-result]').isVisible()).toBe(false);
    await page.close();
  });

  test('charges as the tax return has them, in yuan and with 分', async () => {
    const page = await open(context, PATH);
    await credit(page).getByLabel('金额单位').selectOption('元');
    await credit(page)
      .getByRole('radio', { name: /应缴的教育费附加/ })
      .check();
    await year(page, 1).getByLabel('兴办职业教育的投资').fill('1,000.01');
    await year(page, 1)
      .getByLabel(/应缴的教育费附加/)
      .fill(' 200.5 ');
    expect(await lead(credit(page))).toContain('今年抵200.50元');
    expect(await amount(year(page, 1), '结转以后年度')).toBe('99.50元');
    await page.close();
  });

  test('every step says where it comes from, how long that holds and when it was checked', async () => {
    const page = await open(context, `${PATH}#surcharge-credit.invested=100&surcharge-credit.tax=400&surcharge-credit.size=small`);
    await year(page, 1).getByText('每一步和依据', { exact: true }).click();
    const bases = await year(page, 1).locator('tbody tr:visible .basis').allInnerTexts();
    expect(bases.filter((text) => text.trim() === '')).toEqual([]);
    expect(bases.join()).toContain('财政部 税务总局公告2023年第12号');
    const laws = page.locator('#surcharge-credit details', { hasText: '依据和有效期' }).last();
    await laws.locator('summary').click();
    for (const time of ['有效至2027年12月31日', '核对于2026年11月24日']) expect(await laws.innerText()).toContain(time);
    await page.close();
  });

  test('what was typed comes again with Back, with a reload and with the address', async () => {
    const page = await open(context, PATH);
    await year(page, 1).getByLabel('兴办职业教育的投资').fill('300');
    await year(page, 1).getByLabel('增值税和消费税').fill('200');
    await size(page, '都不是，按全额缴');
    await rate(page).getByLabel('应纳税所得额').fill('1000');
    const said = await lead(credit(page));
    await page.goto(`${new URL(page.url()).origin}/incentives/`);
    await page.goBack();
    await expect.poll(() => lead(credit(page))).toBe(said);
    await page.reload();
    expect(await lead(credit(page))).toBe(said);
    expect(await rate(page).getByLabel('应纳税所得额').inputValue()).toBe('1000');
    await page.close();
  });

  test('handed on as text with day and address', async () => {
    const page = await open(context, `${PATH}#surcharge-credit.invested=300&surcharge-credit.tax=200&surcharge-credit.size=ordinary`);
    await credit(page).getByRole('button', { name: '复制成文字' }).click();
    await page.getByText('结果已复制成文字。').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of ['最多90万元', '当年可以抵免', '10万元', '估算', 'surcharge-credit.invested=300']) expect(text).toContain(words);
    await page.close();
  });
});

describe('15 % against what the enterprise pays now', () => {
  test.each([
    ['1000', '按25%', '可以少缴100万元。'],
    ['100', '按小型微利企业', '反而多缴10万元。'],
    ['500', '按西部地区鼓励类产业', '没有差别。'],
    ['500', '已按高新技术企业', '您已经按15%缴，照常享受，与市里的认定无关。'],
    ['400', '按小型微利企业', '应纳税所得额超过小型微利企业的上限，请核对现在怎样缴。'],
  ])('of %s, %s: %s', async (income, way, says) => {
    const page = await open(context, PATH);
    await rate(page).getByLabel('应纳税所得额').fill(income);
    expect(await lead(rate(page))).toContain('再选现在怎样缴');
    await rate(page).getByLabel(way).check();
    expect(await lead(rate(page))).toBe(says);
    await page.close();
  });

  test.each([
    ['-3', '不能小于 0'],
    ['abc', '请填数字'],
    ['三百二', '请填数字'],
    ['0.0000001', '最多精确到分'],
    ['9'.repeat(40), '数太大了'],
  ])('%j is answered at the field, and nothing is worked out', async (typed, message) => {
    const page = await open(context, PATH);
    const field = rate(page).getByLabel('应纳税所得额');
    await field.fill(typed);
    await rate(page).getByLabel('按25%').check();
    expect(await rate(page).locator('.fault').innerText()).toContain(message);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await lead(rate(page))).toContain('认不出');
    expect(await rate(page).locator('[data-result]').isVisible()).toBe(false);
    await page.close();
  });
});

test('step by step, in all sizes of type: no violation, and the answer stays in sight of the field that one fills in', async () => {
  const page = await open(context, PATH);
  const invested = year(page, 1).getByLabel('兴办职业教育的投资');
  const taxes = (n: number): Locator => year(page, n).getByLabel('增值税和消费税');
  const whole = credit(page).getByLabel('都不是，按全额缴');
  const standard = rate(page).getByLabel('按25%');
  /** What one fills in or chooses, and how. */
  const steps: [Locator, () => Promise<unknown>][] = [
    [invested, () => invested.fill('三百二')],
    [taxes(1), () => invested.fill('300').then(() => taxes(1).fill('200'))],
    [whole, () => whole.check()],
    [
      taxes(2),
      () =>
        credit(page)
          .getByRole('button', { name: '再加一年' })
          .click()
          .then(() => taxes(2).fill('0')),
    ],
    [
      standard,
      () =>
        rate(page)
          .getByLabel('应纳税所得额')
          .fill('1000')
          .then(() => standard.check()),
    ],
  ];
  for (const [i, [at, act]] of steps.entries()) {
    await act();
    const name = `step ${i + 1}`;
    for (const chosen of ['standard', 'large', 'larger']) {
      await page.evaluate((to) => document.documentElement.setAttribute('data-size', to), chosen);
      expect(await violations(page, i < 4 ? 'credit-figure' : 'main'), `${name}, ${chosen}`).toEqual([]);
      await at.blur();
      await at.focus();
      const [answer, here] = await Promise.all([at.locator('xpath=ancestor::form').locator('.answer').boundingBox(), at.boundingBox()]);
      expect((answer?.y ?? -1) >= 0 && (answer?.height ?? 800) < 260, `${name}, ${chosen}: the answer in sight`).toBe(true);
      expect((here?.y ?? 0) >= (answer?.y ?? 0) + (answer?.height ?? 0), `${name}, ${chosen}: the field below it`).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  expect(await credit(page).locator('.parts li:visible').allInnerTexts()).toEqual([
    expect.stringMatching(/今年抵\s*10万元/),
    expect.stringMatching(/眼下用不上\s*80万元/),
  ]);
  await resize(page, WIDTHS.desktop);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('a reform that is announced is told where it matters', async () => {
  const page = await open(context, PATH);
  expect(await page.locator('#surcharge-credit .reform').innerText()).toContain('尚未施行');
  expect(await page.locator('#high-tech-rate .reform').count()).toBe(0);
  await page.close();
});

test('without JavaScript the worked example stands there', async () => {
  const plain = await reader({ javaScriptEnabled: false });
  const page = await open(plain, PATH);
  expect(await page.locator('input:visible, button:visible').count()).toBe(0);
  await page.locator('#surcharge-credit').getByText('例子，每一步和依据').click();
  expect(await page.getByRole('row').filter({ hasText: '当年可以抵免' }).allInnerTexts()).toEqual([
    expect.stringContaining('200,000元'),
    expect.stringContaining('100,000元'),
  ]);
  await page.close();
});
