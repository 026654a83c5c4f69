import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/site/settings.ts';
import { checkContent } from '../../src/collections/check-content.ts';
import { open, reader } from './support/open.ts';
import { choose } from './support/settings.ts';
import { readPdf, type PrintedLine, type PrintedPage } from './support/pdf.ts';

/** GB/T 9704-2012, 5.2: the type area on A4, in millimetres. */
const AREA = { top: 37, left: 28, width: 156, height: 225 };
const LINES = 22;
const CHARACTERS = 28;
const HALF_MM = 0.5;

let page: Page;
let pages: PrintedPage[];
beforeAll(async () => {
  page = await open(await reader(), '/plan/');
  pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
});

const inArea = ({ baseline }: PrintedLine): boolean => baseline < AREA.top + AREA.height;
const body = (printed: PrintedPage): PrintedLine[] => printed.lines.filter(inArea);
/** Text without spaces, in one width. A PDF names some characters by the radical that their font draws in the same way; most of these fold too. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
const LIKE_ANOTHER = /[\u2E80-\u2EFF\u2015]/;
/** How many full-width characters wide a line is; digits and Latin letters are half as wide. */
const fullWidths = (text: string): number => Array.from(text).reduce((sum, c) => sum + (c.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

describe('the full text on paper', () => {
  test('is the notice, from title to last sentence, and nothing else but the issuer, the number, whose print it is and that it is one', async () => {
    const { plan } = await checkContent(readSettings().content);
    const { meta, site, clauses = [] } = plan ?? {};
    const official = [meta?.issuer, meta?.documentNumber, ...clauses.map((clause) => clause.text)].join('');
    const expected = plain(`网页打印件，以正式文件为准${official}由${site?.name}排印，以正式文件为准。`);
    const printed = plain(
      pages
        .flatMap(body)
        .map((line) => line.text)
        .join(''),
    );
    const at = Array.from(printed).findIndex((character, i) => character !== expected[i] && !LIKE_ANOTHER.test(character));
    expect(at < 0 ? '' : `${printed.slice(at - 9, at + 9)} instead of ${expected.slice(at - 9, at + 9)}`).toBe('');
    expect(printed).toHaveLength(expected.length);
  });

  test('is on A4, and every line of it within the type area', () => {
    for (const { width, height } of pages) {
      expect(Math.abs(width - 210)).toBeLessThan(HALF_MM);
      expect(Math.abs(height - 297)).toBeLessThan(HALF_MM);
    }
    const out = pages
      .flatMap(body)
      .filter(
        ({ left, right, baseline, size }) =>
          left < AREA.left - HALF_MM || right > AREA.left + AREA.width + HALF_MM || baseline - (size * 25.4) / 72 < AREA.top - HALF_MM,
      );
    expect(out).toEqual([]);
  });

  test('has its body in 16 points, 22 lines a page, evenly from the top of the type area to its foot', () => {
    // The first page has the letterhead, the second the title; the last ends where the text does.
    const full = pages.slice(2, -1);
    expect(full.length).toBeGreaterThan(3);
    for (const printed of full) {
      const lines = body(printed);
      expect(lines).toHaveLength(LINES);
      for (const [i, { baseline, size }] of lines.entries()) {
        expect(size).toBeCloseTo(16, 1);
        expect(Math.abs(baseline - (lines[0]?.baseline ?? 0) - (i * AREA.height) / LINES)).toBeLessThan(HALF_MM);
      }
    }
  });

  test('has 28 characters a line', () => {
    // Lines from edge to edge; where one would begin or end with a sign that may not stand there, it is short of one or two and spread.
    const counts = pages
      .slice(1)
      .flatMap(body)
      .filter(({ left, right }) => left < AREA.left + 1 && right > AREA.left + AREA.width - 1)
      .map(({ text }) => fullWidths(text.replace(/\s/g, '')));
    expect(counts.length).toBeGreaterThan(100);
    expect(Math.max(...counts)).toBeLessThan(CHARACTERS + 1);
    expect(counts.filter((count) => count > CHARACTERS - 1).length).toBeGreaterThan(counts.length * 0.8);
  });

  test('has titles in 22 points, centred', () => {
    const titles = pages
      .slice(0, 2)
      .flatMap(body)
      .filter(({ size }) => Math.round(size) === 22);
    expect(titles.length).toBeGreaterThan(1);
    for (const { left, right } of titles) expect(Math.abs((left + right) / 2 - (AREA.left + AREA.width / 2))).toBeLessThan(2);
  });

  test('numbers its pages in 14 points between dashes: on the right of odd pages, on the left of even ones', () => {
    for (const [i, printed] of pages.entries()) {
      const [number, ...others] = printed.lines.filter((line) => !inArea(line));
      expect(others).toEqual([]);
      expect(plain(number?.text ?? '')).toBe(`—${i + 1}—`);
      expect(number?.size).toBeCloseTo(14, 1);
      const outside = i % 2 === 0 ? AREA.left + AREA.width - (number?.right ?? 0) : (number?.left ?? 0) - AREA.left;
      expect(Math.abs(outside - (14 * 25.4) / 72)).toBeLessThan(1);
    }
  });

  test('tells the levels of its headings by their faces, and closes the letter with the date on the right', async () => {
    await page.emulateMedia({ media: 'print' });
    const face = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily.split(',')[0] ?? '');
    expect(await face('.text h2[id^=part-]')).toBe('SimHei');
    expect(await face('.text h3')).toBe('KaiTi');
    expect(await face('.text #task-1')).toBe('FangSong');
    expect(await face('.text h1')).toMatch(/^FZXiaoBiaoSong/);
    await page.emulateMedia({ media: null });
    const date = pages[0]?.lines.find(({ text }) => plain(text) === '2024年7月17日');
    // Four characters from the right.
    expect(AREA.left + AREA.width - (date?.right ?? 0)).toBeCloseTo((4 * 16 * 25.4) / 72, 0);
    const addressee = pages[0]?.lines.find(({ text }) => plain(text) === '各相关单位:');
    expect(addressee?.left).toBeCloseTo(AREA.left, 0);
  });

  test('is the same however the reader has set the screen', async () => {
    const dark = await open(await reader({ theme: 'dark', width: 360 }), '/plan/');
    await choose(dark, '特大');
    expect(await readPdf(await dark.pdf({ preferCSSPageSize: true }))).toEqual(pages);
    await dark.close();
  });
});
