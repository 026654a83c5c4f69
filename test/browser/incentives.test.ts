import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, reader, WIDTHS } from './support/open.ts';

let context: BrowserContext;
beforeAll(async () => {
  context = await reader({ width: WIDTHS.phone, permissions: ['clipboard-read', 'clipboard-write'] });
});
const shown = (page: Page): Promise<string[]> => page.locator('[data-item]:visible h3').allInnerTexts();

describe('the list of incentives', () => {
  test('is narrowed by kind, by claimant and by need, and the address remembers', async () => {
    const page = await open(context, '/incentives/');
    expect(await shown(page)).toHaveLength(16);
    await page.getByLabel('类别').selectOption('土地');
    expect(await shown(page)).toEqual(['保障项目用地需求', '绿色审批通道', '纳入国土空间规划、优先保障计划指标', '以划拨的方式供地']);
    await page.getByLabel('类别').selectOption('全部');
    await page.getByLabel('谁来申请').selectOption('捐赠者');
    expect(await shown(page)).toEqual(['资助和捐赠的税收优惠']);
    await page.getByLabel('作用').selectOption('融资');
    expect(await shown(page)).toEqual([]);
    expect(await page.getByText('请减少条件').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('?claimant=donor&need=financing');
    await page.close();
  });

  test('opens narrowed from an address', async () => {
    const page = await open(context, '/incentives/?need=financing');
    expect(await shown(page)).toEqual(['适合的金融产品', '债券市场融资与金融债权服务通道']);
    await page.close();
  });

  test('is whole again after clearing', async () => {
    const page = await open(context, '/incentives/?kind=land');
    await page.getByRole('button', { name: '清除' }).click();
    await page.getByText('共 16 项激励').waitFor();
    expect(await shown(page)).toHaveLength(16);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });

  test('says where the text names an incentive without detail', async () => {
    const page = await open(context, '/incentives/?kind=credit');
    expect(await page.locator('[data-item]:visible').innerText()).toContain('只列名称');
    await page.close();
  });
});

test.each(['/incentives/surcharge-credit/', '/incentives/check/#recognised=yes', '/incentives/figures/'])(
  '%s warns an enterprise of what it must know',
  async (path) => {
    const page = await open(context, path);
    const text = await page.locator('main').innerText();
    expect(text).toContain('市里认定不等于纳入国家、省级建设培育范围');
    expect(text).toContain('抵免额不会超过应缴的两项附加');
    if (!path.startsWith('/incentives/surcharge-credit/')) expect(text).toContain('15%税率和捐赠扣除各有自己的条件');
    if (path.startsWith('/incentives/check/')) expect(text).toContain('划拨用地要经政府依法批准');
    expect(text).toContain('以主管部门');
    await page.close();
  },
);

test('what several incentives ask for is told once, with what to do, and reached from each of them', async () => {
  const page = await open(context, '/incentives/green-channel/');
  await page.locator('#notice-conditions').getByRole('link', { name: '组合式激励的五个共同条件' }).click();
  const gate = page.locator('#gate-combined');
  await gate.waitFor();
  const text = await gate.innerText();
  for (const words of ['校企合作成效显著', '还差时：先申请认定为产教融合型企业', '要先满足这些条件的9项']) expect(text).toContain(words);
  expect((await page.locator('main').innerText()).split('市应急管理局').length - 1).toBe(1);
  await page.close();
});

test('“内容有误” at a rule prepares a text with the clause, the record and the version of the page', async () => {
  const page = await open(context, '/incentives/surcharge-credit/');
  await page.getByRole('button', { name: '内容有误：纳入省级或国家的产教融合型企业建设培育范围' }).click();
  await page.getByText('已复制，可贴到邮件或留言里').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(
    '内容有误：纳入省级或国家的产教融合型企业建设培育范围\n出处：财税〔2019〕46号第三条\n记录：conditions/listed\n页面：http',
  );
  expect(text).toMatch(/版本：\d{4}-\d\d-\d\d，内容版本[0-9a-f]{12}\n\n错在哪里：/);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

describe('the page of one incentive', () => {
  test('shows what the notice asks and what the law asks apart, with the time of the law', async () => {
    const page = await open(context, '/incentives/surcharge-credit/');
    const notice = await page.locator('#notice-conditions').innerText();
    expect(notice).toContain('组合式激励的五个共同条件，再加上：');
    expect(notice).toContain('参与兴办职业教育的投资');
    expect(notice).not.toContain('成效显著');
    const national = await page.locator('#national').innerText();
    expect(national).toContain('纳入省级或国家的产教融合型企业建设培育范围');
    expect(national).toContain('2019年1月1日起 · 没有写终止日期 · 核对于2026年11月24日');
    expect(national).not.toContain('成效显著');
    expect(await page.locator('.reform').innerText()).toContain('尚未施行');
    await page.close();
  });

  test('has a card of what handling takes, and says once what the text does not state', async () => {
    const page = await open(context, '/incentives/allocated-land/');
    const card = page.locator('.handling');
    for (const label of ['惠及对象', '申报条件', '兑现时限', '受理单位和地址', '咨询电话']) expect(await card.innerText()).toContain(label);
    expect(await card.getByText('原文未载明，待责任单位填写').count()).toBe(1);
    expect(await card.innerText()).toContain('自然资源局（原文写明）');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('decides as a flow and as a table, for any day', async () => {
    const page = await open(context, '/incentives/high-tech-rate/?date=2028-01-01');
    await page.getByText('怎样判断（流程图和表）').click();
    expect(await page.locator('decision-flow output').innerText()).toContain('2028年1月1日的规则：划去的不在有效期内');
    const expired = await page.locator('decision-flow tr[data-standing="expired"]').allInnerTexts();
    expect(expired).toHaveLength(1);
    expect(expired[0]).toContain('按小型微利企业，实际5%');
    expect(await page.locator('.flow[data-standing="in-force"]').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    const today = await open(context, '/incentives/high-tech-rate/');
    expect(await today.locator('tr[data-standing="expired"]').count()).toBe(0);
    await Promise.all([page.close(), today.close()]);
  });
});
