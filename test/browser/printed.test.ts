import { expect, test } from 'vitest';
import { at, open, reader } from './support/open.ts';
import { readPdf } from './support/pdf.ts';

/** A page of each kind but the whole text, which prints as an official document does. */
const KINDS = [
  '/',
  '/tasks/',
  '/tasks/16/',
  '/goals/',
  '/timeline/',
  '/departments/',
  '/departments/education/',
  '/departments/high-tech-zone/',
  '/matrix/',
  '/principles/',
];
const INCENTIVES = ['', 'recognition/', 'credit/', 'result-conversion-income/', 'check/', 'figures/'].map((page) => `/incentives/${page}`);
const OTHERS = ['/glossary/', '/guides/', '/guides/public/', '/guides/enterprise/', '/pictures/', '/data/', '/about/', '/search/'];

/** Faces of this system hold radicals in the place of some characters (⽬ for 目, ⻔ for 门): a PDF's text is theirs. */
const plain = (text: string): string => text.replaceAll('⻔', '门').normalize('NFKC').replace(/\s/g, '');

test.each([...KINDS, ...INCENTIVES, ...OTHERS])(
  '%s says on paper what it is, of which document, from where and of which day; no heading ends a sheet, and none is there for the source alone',
  async (path) => {
    const page = await open(await reader(), path);
    const title = await page.evaluate(() => document.title.split(' - ')[0] ?? '');
    const day = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    const headings = (await page.locator('main :is(h1, h2, h3, h4, summary, caption)').allTextContents()).map(plain);
    const sheets = (await readPdf(await page.pdf({ preferCSSPageSize: true }))).map(({ lines }) => lines.map(({ text }) => plain(text)));
    const printed = sheets.flat().join('');
    for (const words of [title, '乌教发〔2024〕50号', '乌海市教育局等9部门', new URL(at(path)).pathname, `${day}打印`])
      expect(printed).toContain(plain(words));
    expect(sheets.slice(0, -1).filter((lines) => headings.includes(lines.at(-1) ?? ''))).toEqual([]);
    // The line of the source has company; a number of the page counts for nothing.
    expect(
      sheets
        .at(-1)
        ?.join('')
        .replace(/\d+\/\d+$/, '')
        .startsWith(plain(`${title}。依据`)),
    ).toBe(false);
    await page.close();
  },
);
