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
  '/departments/education/',
  '/matrix/',
  '/incentives/',
  '/incentives/recognition/',
];
const TOOLS = ['/incentives/check/', '/incentives/figures/', '/glossary/', '/guides/public/', '/about/', '/search/'];

/** Faces of this system hold radicals in the place of some characters (⽬ for 目, ⻔ for 门): a PDF's text is theirs. */
const plain = (text: string): string => text.replaceAll('⻔', '门').normalize('NFKC').replace(/\s/g, '');

test.each([...KINDS, ...TOOLS])('%s says on paper what it is, of which document, from where and of which day', async (path) => {
  const page = await open(await reader(), path);
  const title = await page.evaluate(() => document.title.split(' - ')[0] ?? '');
  const day = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const printed = (await readPdf(await page.pdf({ format: 'A4' }))).flatMap(({ lines }) => lines.map(({ text }) => text)).join('');
  for (const words of [title, '乌教发〔2024〕50号', '乌海市教育局等9部门', new URL(at(path)).pathname, `${day}打印`])
    expect(plain(printed)).toContain(plain(words));
  await page.close();
});
