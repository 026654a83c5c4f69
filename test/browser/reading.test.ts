import { describe, expect, test } from 'vitest';
import { at, open, reader } from './support/open.ts';
import { choose, chosen } from './support/settings.ts';

describe("a reader's settings", () => {
  test('larger text and a dark page are kept for the next page', async () => {
    const context = await reader();
    const page = await open(context, '/tasks/1/');
    const size = (): Promise<number> => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size();
    await choose(page, '特大', '深色');
    expect(await size()).toBeGreaterThan(before);
    await page.goto(at('/tasks/2/'));
    expect(await size()).toBeGreaterThan(before);
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await chosen(page)).toEqual(['特大', '深色']);
    await choose(page, '标准', '跟随系统');
    expect(await size()).toBe(before);
    await page.close();
  });
});

describe('handing on a paragraph', () => {
  test('its mark offers its link and a citation with title, number, place, issuer and address', async () => {
    const context = await reader({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await open(context, '/plan/');
    await page.locator('#task-16 .anchor').click();
    expect(new URL(page.url()).hash).toBe('#task-16');
    await page.getByRole('button', { name: '复制引用' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of [
      '乌教发〔2024〕50号',
      '四、重点任务，第16项',
      '乌海市教育局等9部门',
      '2024年7月17日',
      '查阅',
      at('/plan/#task-16'),
    ])
      expect(citation).toContain(words);
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(at('/plan/#task-16'));
    await page.keyboard.press('Escape');
    expect(await page.locator('.clause-menu').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#task-16');
    await page.close();
  });

  test('with the keyboard the mark says whether its menu is open, and the next stop is in it', async () => {
    const page = await open(await reader(), '/plan/');
    const mark = page.getByRole('link', { name: '引用四、重点任务，第16项' });
    expect(await mark.getAttribute('aria-expanded')).toBe('false');
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '复制链接' }).waitFor();
    await expect.poll(() => mark.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制链接');
    await page.keyboard.press('Escape');
    expect(await mark.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await expect.poll(() => mark.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => mark.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: '复制链接' }).count()).toBe(0);
    await page.close();
  });

  test('each mark has a name of its own', async () => {
    const page = await open(await reader(), '/plan/');
    const names = await page.locator('a.anchor').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));
    expect(names.filter((name, i) => !/^引用./.test(name) || names.indexOf(name) !== i)).toEqual([]);
    await page.close();
  });

  test('a link to a sentence arrives with the sentence in view and highlighted', async () => {
    const page = await open(await reader(), '/plan/#task-16-3');
    const sentence = page.locator('#task-16-3');
    const plain = await page.locator('#task-16-4').evaluate((e) => getComputedStyle(e).backgroundColor);
    expect(await sentence.evaluate((e) => getComputedStyle(e).backgroundColor)).not.toBe(plain);
    await expect
      .poll(() => sentence.evaluate((e) => e.getBoundingClientRect().top < innerHeight && e.getBoundingClientRect().top >= 0))
      .toBe(true);
    await page.close();
  });
});

describe('narrowing the list of tasks', () => {
  test('by department and year; the address keeps the choice, and Back takes it away', async () => {
    const page = await open(await reader(), '/tasks/');
    const shown = (): Promise<number> => page.locator('[data-item]:visible').count();
    const all = await shown();
    await page.getByLabel('责任单位').selectOption({ label: '市人力资源和社会保障局' });
    expect(await shown()).toBe(2);
    expect(await page.locator('output').textContent()).toContain('2 项任务');
    const address = page.url();
    expect(address).toContain('department=human-resources');
    await page.goBack();
    await expect.poll(shown).toBe(all);
    await page.goto(address);
    expect(await shown()).toBe(2);
    await page.getByRole('button', { name: '清除' }).click();
    await expect.poll(shown).toBe(all);
    await page.close();
  });

  test('a choice in the address that makes no sense is ignored, and the reader is told', async () => {
    const page = await open(await reader(), '/tasks/?department=%3Cscript%3Ealert(1)%3C/script%3E&year=1');
    expect(await page.locator('output').textContent()).toContain('已忽略');
    expect(await page.locator('[data-item]:visible').count()).toBe(await page.locator('[data-item]').count());
    await page.close();
  });
});
