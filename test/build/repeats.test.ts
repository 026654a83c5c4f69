import { expect, test } from 'vitest';
import { realSite } from './support/site.ts';

/** The fewest characters of what counts as a sentence: shorter is a name. */
const SENTENCE = 12;

/** Sentences of a page that stand there three times or more. Names of documents and places (links), heads of rows and pictures of a table beside them are none. */
function repeats(main: {
  querySelectorAll(selector: string): { text: string; remove(): void; childNodes: { nodeType: number; text: string }[] }[];
}): string[] {
  for (const other of main.querySelectorAll('script, style, template, [aria-hidden="true"], a, th, button')) other.remove();
  const count = new Map<string, number>();
  for (const element of main.querySelectorAll('p, li, dd, dt, td, small, summary, div, span')) {
    const own = element.childNodes.filter((node) => node.nodeType === 3).map((node) => node.text);
    for (const sentence of own.join('').split(/[。；]/)) {
      const text = sentence.replaceAll(/\s/g, '');
      if (text.length >= SENTENCE) count.set(text, (count.get(text) ?? 0) + 1);
    }
  }
  return [...count].filter(([, times]) => times > 2).map(([text, times]) => `${text} (${times})`);
}

test('no page about incentives says one sentence three times', () => {
  const pages = realSite().pages.filter(({ path }) => path.startsWith('/incentives/'));
  expect(pages.length).toBeGreaterThan(15);
  const found = pages.flatMap(({ path, document }) => {
    const main = document.querySelector('main');
    return main ? repeats(main).map((text) => `${path}: ${text}`) : [];
  });
  expect(found).toEqual([]);
});
