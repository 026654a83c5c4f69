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
    await page.getByLabel('想解决什么').selectOption('融资');
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
    expect(await page.locator('[data-item]:visible').innerText()).toContain('原文只点名，没有细则');
    await page.close();
  });
});

test.each(['/incentives/surcharge-credit/', '/incentives/check/', '/incentives/figures/'])(
  '%s warns an enterprise of what it must know',
  async (path) => {
    const page = await open(context, path);
    const text = await page.locator('main').innerText();
    expect(text).toContain('市里认定不等于纳入国家、省级建设培育范围');
    expect(text).toContain('抵免额不会超过应缴的两项附加');
    if (path !== '/incentives/surcharge-credit/') expect(text).toContain('15%税率和捐赠扣除各有自己的条件');
    expect(text).toContain('以主管部门');
    await page.close();
  },
);
