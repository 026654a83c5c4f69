import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, reader, resize, WIDTHS } from './support/open.ts';
import { readPdf } from './support/pdf.ts';

const PATH = '/incentives/check/';
let context: BrowserContext;
beforeAll(async () => {
  context = await reader({ width: WIDTHS.phone, permissions: ['clipboard-read', 'clipboard-write'] });
});

/** Taps an answer of the question that is shown; the next one comes by itself. */
const tap = async (page: Page, label: string | RegExp): Promise<void> => {
  const before = await page.locator('.place').innerText();
  await page.locator('form fieldset[data-question]:visible').getByText(label, { exact: true }).click();
  await expect.poll(() => page.locator('.place').innerText()).not.toBe(before);
};
const nextStep = (page: Page): Promise<string> => page.locator('.lead-line').innerText();
const items = (page: Page, section: string): Promise<string[]> => page.locator(`[data-section="${section}"] .what`).allInnerTexts();
/** The two verdicts of an incentive. */
const verdicts = async (page: Page, incentive: string): Promise<string> => {
  await page.locator('.verdicts').evaluate((details: HTMLDetailsElement) => (details.open = true));
  return page.locator(`[data-incentive="${incentive}"]`).innerText();
};

const LISTED = '#recognised=no&listed=in&cooperation=effective&standing=clean&investment=run&high-tech=no&rate=standard';

describe('on a phone, one question a step', () => {
  test('from the home page to the next thing to do in at most eight taps', async () => {
    const page = await open(context, '/');
    let taps = 0;
    const press = async (act: Promise<void>): Promise<void> => {
      taps++;
      await act;
    };
    await press(page.getByRole('link', { name: '自测' }).first().click());
    await page.locator('form fieldset[data-question]:visible').waitFor();
    for (const label of ['还没有', '不在', '已经深度参与，看得到成效', '都没有']) await press(tap(page, label));
    const inSight = (): Promise<boolean> => page.locator('.lead-line').evaluate((line) => line.getBoundingClientRect().top < innerHeight);
    // As a finger does, without scrolling first, and again if the bar moved under it; where the result has come into sight by itself, there is nothing to tap.
    const go = page.locator('.bar:not([data-there])').getByRole('button', { name: '看结果' });
    const reach = async (): Promise<boolean> => {
      if (await inSight()) return true;
      const box = await go.boundingBox({ timeout: 1000 }).catch(() => null);
      if (box) await press(page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
      return inSight();
    };
    await expect.poll(reach, { interval: 500 }).toBe(true);
    expect(taps).toBeLessThanOrEqual(8);
    expect(await nextStep(page)).toBe('先申请认定为产教融合型企业');
    expect(await page.locator('[data-section="lacking"] li').first().innerText()).toContain('找谁：发改委');
    await page.close();
  });

  test('shows progress, goes back, skips, and changes an answer from the summary', async () => {
    const page = await open(context, PATH);
    expect(await page.locator('.place').innerText()).toBe('第1题，共10题');
    await tap(page, '还没有');
    expect(await page.locator('.place').innerText()).toBe('第2题，共10题');
    await page.getByRole('button', { name: '上一题' }).click();
    expect(await page.locator('form fieldset[data-question]:visible input:checked').getAttribute('value')).toBe('no');
    await page.getByRole('button', { name: '下一题' }).click();
    await page.getByRole('button', { name: '跳过' }).click();
    expect(await page.locator('.place').innerText()).toBe('第3题，共10题');
    await page.getByText('您的回答', { exact: true }).click();
    await page.getByRole('button', { name: '改第1题的回答' }).click();
    expect(await page.locator('.place').innerText()).toBe('第1题，共10题');
    await tap(page, '已经认定');
    expect(new URL(page.url()).hash).toBe('#recognised=yes');
    await page.close();
  });

  test('by the arrow keys one picks without being carried away, and goes on by the button', async () => {
    const page = await open(context, PATH);
    await page.locator('form fieldset[data-question]:visible input').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.place').innerText()).toBe('第1题，共10题');
    await page.getByRole('button', { name: '下一题' }).press('Enter');
    expect(await page.locator('.place').innerText()).toBe('第2题，共10题');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
    await page.close();
  });

  test('all questions on one page stay possible', async () => {
    const page = await open(context, PATH);
    await page.getByRole('button', { name: '列出全部问题' }).click();
    expect(await page.locator('form fieldset[data-question]:visible').count()).toBe(10);
    await page
      .getByRole('group', { name: /资助或捐赠/ })
      .getByText(/直接给学校/)
      .click();
    expect(await nextStep(page)).toContain('通过符合条件的公益组织');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('two layers, each for itself', () => {
  test('a listed enterprise that the city has not recognised: the law gives it the credit, the notice does not yet', async () => {
    const page = await open(context, PATH + LISTED);
    expect(await nextStep(page)).toContain('按投资额30%抵免');
    const both = await verdicts(page, 'surcharge-credit');
    expect(both).toMatch(/本通知\s*还不符合：市里认定为产教融合型企业/);
    expect(both).toMatch(/国家规定\s*适合/);
    await page.close();
  });

  test('a high-tech enterprise is never told that its 15 % does not fit', async () => {
    const page = await open(context, `${PATH}#recognised=no&standing=accident&high-tech=yes&rate=high-tech`);
    const both = await verdicts(page, 'high-tech-rate');
    expect(both).toMatch(/国家规定\s*适合/);
    expect(both).toContain('照常享受');
    await page.close();
  });

  test('an accident is no “no” for ever', async () => {
    const page = await open(context, `${PATH}#recognised=yes&cooperation=effective&standing=accident&financing=needed`);
    expect(await verdicts(page, 'financial-products')).toContain('看主管部门如何认定：无重大环保、安全、质量事故');
    await page.close();
  });

  test('one answer is no hope: the rest says which questions come first', async () => {
    const page = await open(context, `${PATH}#financing=needed`);
    expect(await nextStep(page)).toContain('先回答第1题');
    expect(await verdicts(page, 'land-demand')).toContain('先回答第1、3、4题');
    expect(await page.locator('.verdicts').innerText()).not.toContain('可能适合');
    await page.close();
  });

  test('answers that hardly go together are asked about', async () => {
    const page = await open(context, `${PATH}#recognised=yes&cooperation=none`);
    expect(await items(page, 'ask')).toEqual(['您说已经认定，又说还没有同职业院校合作。请核对这两题。']);
    await page.close();
  });

  test('15 % is no gain for a small enterprise; after 2027 nothing is said of it', async () => {
    const small = '#high-tech=yes&rate=small';
    const page = await open(context, PATH + small);
    expect(await verdicts(page, 'high-tech-rate')).toContain('反而更多');
    const later = await open(context, `${PATH}?date=2028-01-01${small}`);
    expect(await verdicts(later, 'high-tech-rate')).toContain('规定已到期，这里不作比较');
    await Promise.all([page.close(), later.close()]);
  });
});

describe('the result can be handed on', () => {
  test('by address: whoever opens it, goes back to it or reloads it sees the same', async () => {
    const page = await open(context, PATH);
    await tap(page, '还没有');
    await page.goto(`${new URL(page.url()).origin}/incentives/`);
    await page.goBack();
    await expect.poll(() => nextStep(page)).toBe('先申请认定为产教融合型企业');
    await page.reload();
    expect(await nextStep(page)).toBe('先申请认定为产教融合型企业');
    await page.close();
  });

  test('as one text, with step, number of the document, day and address', async () => {
    const page = await open(context, PATH + LISTED);
    await page.getByRole('button', { name: '复制成文字' }).click();
    await page.getByText('结果已复制成文字。').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of [
      '乌教发〔2024〕50号',
      '下一步：现在就可以',
      '【还差什么，按先后】',
      '国家规定，适合',
      '1. 市里已经认定',
      '#recognised=no',
      '征求意见稿',
    ])
      expect(text).toContain(words);
    expect(text).toMatch(/\n\d{4}-\d\d-\d\d http/);
    await page.close();
  });

  test('on one sheet of A4', async () => {
    const page = await open(
      context,
      `${PATH}#recognised=no&listed=out&cooperation=starting&standing=several&investment=planned&high-tech=no&rate=standard&financing=needed&land=new-for-profit&donation=planned`,
    );
    const pages = await readPdf(await page.pdf({ format: 'A4' }));
    expect(pages).toHaveLength(1);
    const text = (pages[0]?.lines.map((line) => line.text).join('') ?? '').normalize('NFKC');
    for (const words of ['乌教发〔2024〕50号', '下一步', '还差什么', '逐项结论', '规则截至', '#recognised=no'])
      expect(text).toContain(words);
    await page.close();
  });

  test('an address with answers that are none of ours is told, and the rest holds', async () => {
    const page = await open(context, `${PATH}#recognised=no&donation=<b>&colour=red`);
    expect(await page.getByText('网址里有认不出的回答，已忽略。').isVisible()).toBe(true);
    expect(await page.locator('fit-check input:checked').count()).toBe(1);
    await page.close();
  });
});

test('no step has a violation, in any size of type', async () => {
  for (const size of ['standard', 'large', 'larger'] as const) {
    const page = await open(context, PATH);
    await page.evaluate((chosen) => document.documentElement.setAttribute('data-size', chosen), size);
    for (let step = 1; step < 10; step++) {
      expect(await violations(page), `${size}, step ${step}`).toEqual([]);
      await page.locator('form fieldset[data-question]:visible label').first().click();
      await expect.poll(() => page.locator('.place').innerText()).toContain(`第${step + 1}题`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await resize(page, WIDTHS.desktop);
    expect(await violations(page)).toEqual([]);
    await page.close();
  }
});

test('the page is at most half as long as the form of ten questions with all conditions was', async () => {
  const page = await open(context, PATH);
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await height()).toBeLessThanOrEqual(14_042 / 2);
  await page.goto(page.url() + LISTED);
  await page.reload();
  expect(await height()).toBeLessThanOrEqual(14_042 / 2);
  await page.close();
});

test('answers are sent nowhere and kept nowhere but in the address', async () => {
  const page = await open(context, PATH);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await tap(page, '还没有');
  // The browser may ask for the icon, or for a script that waits until it is idle: none of that carries an answer.
  expect(asked.filter((request) => !/\.(svg|js)$/.test(request))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await page.close();
});

test('without JavaScript it is a table to read and print', async () => {
  const plain = await reader({ javaScriptEnabled: false });
  const page = await open(plain, PATH);
  expect(await page.locator('main :is(fieldset, button):visible').count()).toBe(0);
  expect(await page.locator('.decision tbody tr:visible').count()).toBe(37);
  expect(await page.locator('.decision').innerText()).toContain('国家规定：纳入省级或国家的产教融合型企业建设培育范围');
  await page.close();
});
