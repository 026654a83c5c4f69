import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, reader, resize, WIDTHS } from './support/open.ts';

const PATH = '/incentives/check/';
let context: BrowserContext;
beforeAll(async () => {
  context = await reader({ permissions: ['clipboard-read', 'clipboard-write'] });
});

/** Answers a question by the words that stand beside the button. */
const answer = (page: Page, question: string, label: string) =>
  page.getByRole('group', { name: question }).getByLabel(label, { exact: true }).check();

/** Names of the incentives under a heading of the results; none when the heading is not shown. */
async function under(page: Page, heading: string): Promise<string[]> {
  const section = page.locator('[data-outcome]:visible').filter({ has: page.locator(`h3:text-matches("^\\\\s*${heading} ")`) });
  return section.locator('[data-incentive] > .title').allInnerTexts();
}
/** Why an incentive stands where it stands, as the page says it. */
const why = async (page: Page, incentive: string): Promise<string[]> =>
  page
    .locator('[data-incentive]')
    .filter({ has: page.getByText(incentive, { exact: true }) })
    .locator('.why > li')
    .allInnerTexts();

const SOUND: [string, string][] = [
  ['重大环保、安全、质量事故', '没有'],
  ['信誉记录', '良好'],
  ['涉税等违法违规', '没有'],
];
const LAND = ['保障项目用地需求', '绿色审批通道', '纳入国土空间规划、优先保障计划指标', '以划拨的方式供地'];

interface Enterprise {
  name: string;
  answers: [string, string][];
  fits?: string[];
  mayFit?: string[];
  notYet?: string[];
  doesNotFit?: string[];
  why?: [string, RegExp];
}

// Outcomes are written from tasks 15 and 16 of the notice.
const ENTERPRISES: Enterprise[] = [
  {
    name: 'a recognised high-tech one that invests',
    answers: [
      ['产教融合型企业吗', '是，并且已经纳入国家或自治区的建设培育范围'],
      ['校企合作', '成效显著'],
      ...SOUND,
      ['高新技术企业资格', '已取得'],
      ['投资兴办职业教育', '已经投资'],
    ],
    fits: ['按投资额30%抵免教育费附加和地方教育附加', '减按15%税率征收企业所得税'],
    mayFit: ['信用激励'],
    why: ['信用激励', /原文只点名/],
  },
  {
    name: 'a recognised one with an accident',
    answers: [
      ['产教融合型企业吗', '是，市里已经认定；没有纳入培育范围，或不清楚'],
      ['校企合作', '成效显著'],
      ['重大环保、安全、质量事故', '发生过'],
      ['需要融资', '需要'],
    ],
    doesNotFit: ['适合的金融产品', '按投资额30%抵免教育费附加和地方教育附加', '减按15%税率征收企业所得税', ...LAND, '信用激励'],
    why: ['适合的金融产品', /不满足：无重大环保、安全、质量事故.*“无重大环保、安全、质量事故”/s],
  },
  {
    name: 'one that only donates',
    answers: [
      ['产教融合型企业吗', '还不是'],
      ['校企合作', '还没有合作'],
      ['投资兴办职业教育', '没有'],
      ['需要融资', '不需要'],
      ['需要用地', '不需要'],
      ['资助或捐赠', '有'],
    ],
    fits: ['资助和捐赠的税收优惠'],
    notYet: ['认定为产教融合型企业', '减按15%税率征收企业所得税'],
    doesNotFit: ['按投资额30%抵免教育费附加和地方教育附加', ...LAND],
  },
  {
    name: 'one that wants land for a non-profit project',
    answers: [
      ['产教融合型企业吗', '是，市里已经认定；没有纳入培育范围，或不清楚'],
      ['校企合作', '成效显著'],
      ...SOUND,
      ['需要用地', '需要，新建的校企合作项目，非营利性'],
    ],
    fits: LAND,
  },
  {
    name: 'one that is not recognised yet',
    answers: [
      ['产教融合型企业吗', '还不是'],
      ['校企合作', '深度参与，成绩突出，有较大影响力'],
      ...SOUND,
      ['高新技术企业资格', '已取得'],
      ['需要融资', '需要'],
    ],
    mayFit: ['认定为产教融合型企业'],
    notYet: ['适合的金融产品', '减按15%税率征收企业所得税', '信用激励'],
    why: ['减按15%税率征收企业所得税', /还不满足：是产教融合型企业/],
  },
  {
    name: 'one that doesn’t know throughout',
    answers: [
      '产教融合型企业吗',
      '校企合作',
      '重大环保、安全、质量事故',
      '信誉记录',
      '涉税等违法违规',
      '高新技术企业资格',
      '投资兴办职业教育',
      '需要融资',
      '需要用地',
      '资助或捐赠',
    ].map((question) => [question, '不清楚']),
    fits: [],
    notYet: [],
    doesNotFit: [],
    mayFit: ['认定为产教融合型企业', '资助和捐赠的税收优惠', '信用激励', ...LAND],
  },
];

describe.each(ENTERPRISES)('$name', (it) => {
  test('gets what the text has for it, and every step is accessible', async () => {
    const page = await open(context, PATH);
    for (const [question, label] of it.answers) {
      await answer(page, question, label);
      expect(await violations(page)).toEqual([]);
    }
    for (const [heading, names] of [
      ['适合', it.fits],
      ['可能适合', it.mayFit],
      ['还不适合', it.notYet],
      ['不适合', it.doesNotFit],
    ] as const) {
      const shown = await under(page, heading);
      if (names?.length === 0) expect(shown, heading).toEqual([]);
      else if (names) expect(shown, heading).toEqual(expect.arrayContaining(names));
    }
    if (it.why) expect((await why(page, it.why[0])).join('\n')).toMatch(it.why[1]);
    expect(await page.locator('.summary').innerText()).toContain(`回答了${it.answers.length}题，共10题`);
    await resize(page, WIDTHS.phone);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('the result can be handed on', () => {
  test('by address: whoever opens it sees the same answers and the same result', async () => {
    const page = await open(context, PATH);
    await answer(page, '产教融合型企业吗', '还不是');
    await answer(page, '资助或捐赠', '有');
    const other = await open(context, PATH + new URL(page.url()).hash);
    expect(await under(other, '适合')).toEqual(['资助和捐赠的税收优惠']);
    expect(
      await other.locator('fit-check input:checked').evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value)),
    ).toEqual(['no', 'given']);
    await Promise.all([page.close(), other.close()]);
  });

  test('as text, with what decided, whom to ask, the warnings and the address', async () => {
    const page = await open(context, `${PATH}#recognised=no&donation=given`);
    await page.getByRole('button', { name: '复制成文字' }).click();
    await page.getByText('结果已复制成文字。').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of [
      '【适合 1项】',
      '资助和捐赠的税收优惠',
      '还不满足：是产教融合型企业',
      '可以问：',
      '【申请之前要知道】',
      '1. 贵单位是产教融合型企业吗？ 还不是',
      '#recognised=no',
    ])
      expect(text).toContain(words);
    await page.close();
  });

  test('on paper: the answers given and the results, no buttons', async () => {
    const page = await open(context, `${PATH}#recognised=no&donation=given`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('还不是', { exact: true }).first().isVisible()).toBe(true);
    expect(await page.locator('fieldset label:not([data-chosen])').first().isVisible()).toBe(false);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await under(page, '适合')).toEqual(['资助和捐赠的税收优惠']);
    await page.close();
  });

  test('an address with answers that are none of ours is told, and the rest holds', async () => {
    const page = await open(context, `${PATH}#recognised=no&donation=<b>&colour=red`);
    expect(await page.getByText('网址里有认不出的回答，已忽略。').isVisible()).toBe(true);
    expect(await page.locator('fit-check input:checked').count()).toBe(1);
    await page.close();
  });

  test('following the skip link does not lose the answers', async () => {
    const page = await open(context, `${PATH}#recognised=no`);
    await page.evaluate(() => (location.hash = '#main'));
    expect(await page.locator('fit-check input:checked').count()).toBe(1);
    await answer(page, '资助或捐赠', '有');
    expect(new URL(page.url()).hash).toBe('#recognised=no&donation=given');
    await page.close();
  });
});

test('by keyboard alone, from the first question to the result', async () => {
  const page = await open(context, PATH);
  await page.getByRole('group').first().getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('fit-check input:checked').getAttribute('value')).toBe('no');
  await page.getByRole('button', { name: '全部重答' }).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('复制结果网址');
  await page.getByRole('button', { name: '全部重答' }).press('Enter');
  expect(await page.locator('fit-check input:checked').count()).toBe(0);
  expect(await page.locator('[data-outcome]:visible').count()).toBe(0);
  expect(new URL(page.url()).hash).toBe('');
  await page.close();
});

test('answers are sent nowhere and kept nowhere but in the address', async () => {
  const page = await open(context, PATH);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await answer(page, '重大环保、安全、质量事故', '发生过');
  // The browser may ask for the icon, or for a script that waits until it is idle: none of that carries an answer.
  expect(asked.filter((request) => !/\.(svg|js)$/.test(request))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await page.close();
});

test('without JavaScript it is a table to read and print', async () => {
  const plain = await reader({ javaScriptEnabled: false });
  const page = await open(plain, PATH);
  expect(await page.locator('main :is(fieldset, button):visible').count()).toBe(0);
  expect(await page.locator('.decision tbody tr').count()).toBe(27);
  expect(await page.locator('[data-incentive]:visible details[open]').count()).toBe(12);
  await page.close();
});
