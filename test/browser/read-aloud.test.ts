import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, reader, WIDTHS } from './support/open.ts';
import { pretendSpeech } from './support/speech.ts';

interface Pretended {
  spoken: string[];
  finish: () => void;
}

/** Opens a page in a browser with these voices, and the settings of its header. */
async function withVoices(path: string, ...languages: string[]): Promise<Page> {
  const context = await reader({ width: WIDTHS.phone });
  await context.addInitScript(`(${pretendSpeech.toString()})(${JSON.stringify(languages)})`);
  const page = await open(context, path);
  await page.locator('summary', { hasText: '字号' }).click();
  await page.locator('.reading :checked').first().waitFor();
  return page;
}
const spoken = (page: Page): Promise<string[]> => page.evaluate(() => (speechSynthesis as unknown as Pretended).spoken);
const finish = (page: Page): Promise<void> => page.evaluate(() => (speechSynthesis as unknown as Pretended).finish());
/** The words that are marked as being read. */
const marked = (page: Page): Promise<string> => page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map(String).join(''));
const bar = (page: Page) => page.getByRole('region', { name: '朗读' });

test('a task is read sentence by sentence, the sentence marked; it can be paused, gone on with and stopped by keyboard', async () => {
  const page = await withVoices('/tasks/2/', 'en-US', 'zh-CN');
  await page.getByRole('button', { name: '朗读正文' }).click();
  await bar(page).waitFor();
  expect(await spoken(page)).toEqual(['原文']);
  await finish(page);
  await finish(page);
  const third = '健全专业随产业发展的动态调整机制，充分发挥职业院校专业建设委员会作用，';
  expect((await spoken(page)).at(-1)?.startsWith(third)).toBe(true);
  expect((await marked(page)).startsWith(third)).toBe(true);
  expect(await bar(page).textContent()).toContain('第3句，共');
  expect(await violations(page)).toEqual([]);

  // The focus is on the first button of the bar. A pause is no end; going on begins the sentence again.
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('继续');
  expect(await spoken(page)).toHaveLength(3);
  await page.keyboard.press('Enter');
  expect((await spoken(page)).slice(2)).toEqual([await marked(page), await marked(page)]);

  await page.keyboard.press('Escape');
  expect(await bar(page).count()).toBe(0);
  expect(await marked(page)).toBe('');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('字号');
});

test.each([
  ['/plan/', /各相关单位/],
  ['/guides/public/', /。/],
])('%s is read to its end, and neither marks nor controls with it', async (path, words) => {
  const page = await withVoices(path, 'zh-CN');
  await page.getByRole('button', { name: '朗读正文' }).click();
  await bar(page).waitFor();
  const count = Number(/共(\d+)句/.exec((await bar(page).textContent()) ?? '')?.[1]);
  await page.evaluate((times) => {
    for (let i = 0; i < times; i++) (speechSynthesis as unknown as Pretended).finish();
  }, count);
  const all = await spoken(page);
  expect(all).toHaveLength(count);
  expect(all.join('')).toMatch(words);
  expect(all.filter((text) => /^(引用|看原文|要点|第\d+项要点)$/.test(text))).toEqual([]);
  expect(await bar(page).count()).toBe(0);
});

test('no reading is offered without a voice for Chinese, nor where there is no text to read', async () => {
  for (const [path, ...languages] of [['/tasks/2/', 'en-US'], ['/tasks/2/'], ['/search/', 'zh-CN']] as const) {
    const page = await withVoices(path, ...languages);
    // The voices have come by now: they are told in order.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    expect(await page.getByRole('button', { name: '朗读正文' }).count()).toBe(0);
  }
});
