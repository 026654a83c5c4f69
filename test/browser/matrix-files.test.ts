import { buffer } from 'node:stream/consumers';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import type { Plan } from '../../src/plan/types.ts';
import { seen } from './support/matrix.ts';
import { open, reader } from './support/open.ts';

const { plan } = (await checkContent('content')) as { plan: Plan };
const pairs = plan.tasks.reduce((sum, t) => sum + t.departments.length, 0);

/** Takes a file by the button of that name. */
async function take(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return buffer(await file.createReadStream());
}

test('takes the pairs home as CSV, and the picture as SVG and PNG', async () => {
  const page = await open(await reader(), '/matrix/');
  const csv = (await take(page, '下载 CSV')).toString('utf8');
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const [sheet] = await readXlsxFile(await take(page, '下载 XLSX'));
  expect(sheet?.data.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(Papa.parse<string[]>(csv.slice(1).trim()).data);
  expect(csv.split(/[,\r\n]+/).filter((c) => c === '1').length).toBeGreaterThanOrEqual(pairs);
  expect((await take(page, '下载 SVG')).toString('utf8')).toMatch(/^<svg /);
  expect((await take(page, '下载 PNG')).subarray(1, 4).toString()).toBe('PNG');
  await page.close();
});

test.each([
  ['all of it', ''],
  ['a group by number of tasks', `?columns=tasks&group=${plan.groups[1]?.id}`],
  ['one shared task', '?department=development-reform,finance&shared=1&intensity=1'],
])('a picture that goes its own way says what it is, whole: %s', async (_, query) => {
  const page = await open(await reader(), `/matrix/${query}`);
  const { totals, caption } = await seen(page);
  const svg = await take(page, '下载 SVG');
  const png = await sharp(await take(page, '下载 PNG')).metadata();
  const [url, today] = await page.evaluate(() => [location.href, new Date().toLocaleDateString('sv-SE')]);
  // Read as its receiver would, alone in a browser.
  await page.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`);
  const { outside, texts, size } = await page.locator('svg').evaluate((root) => {
    const frame = root.getBoundingClientRect();
    const words = [...root.querySelectorAll('text')];
    return {
      outside: words
        .filter((text) => {
          const box = text.getBoundingClientRect();
          return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
        })
        .map((text) => text.textContent),
      texts: words.map((text) => text.textContent),
      size: [frame.width, frame.height],
    };
  });
  expect(outside).toEqual([]);
  expect([png.width, png.height]).toEqual(size.map((length) => length * 2));
  for (const department of plan.departments) expect(texts).toContain(department.short);
  for (const total of totals) expect(texts).toContain(String(total));
  const all = texts.join('');
  expect(texts[0]).toBe('责任矩阵');
  for (const words of [...caption.split('。'), plan.meta.documentNumber, plan.meta.planTitle, `${today}下载`, url])
    expect(all).toContain(words);
  await page.close();
});
