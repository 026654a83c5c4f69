import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { AKOMA_NTOSO, akomaNtoso } from '../../../src/export/akoma/index.ts';
import { FOLDERS, planOf } from './plans.ts';

/** Order that the schema of Akoma Ntoso 3.0 asks of the children of an element (its `xsd:sequence`); what is optional there may be missing here. */
const ORDER: Record<string, readonly string[]> = {
  akomaNtoso: ['act'],
  act: ['meta', 'preface', 'preamble', 'body'],
  meta: ['identification', 'publication', 'lifecycle', 'references'],
  identification: ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'],
  FRBRWork: ['FRBRthis', 'FRBRuri', 'FRBRalias', 'FRBRdate', 'FRBRauthor', 'FRBRcountry', 'FRBRsubtype', 'FRBRnumber', 'FRBRname'],
  FRBRExpression: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRlanguage'],
  FRBRManifestation: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRformat'],
  part: ['num', 'heading', 'section', 'article', 'paragraph'],
  section: ['num', 'heading', 'article', 'paragraph'],
  article: ['num', 'heading', 'content'],
  paragraph: ['num', 'heading', 'content'],
};
/** Elements without which the schema calls a document invalid. */
const REQUIRED: Record<string, readonly string[]> = {
  act: ['meta', 'body'],
  meta: ['identification'],
  identification: ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'],
  FRBRWork: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRcountry'],
  FRBRExpression: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor', 'FRBRlanguage'],
  FRBRManifestation: ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor'],
};

const childrenOf = (node: Element): Element[] => Array.from(node.childNodes).filter((n): n is Element => n.nodeType === 1);
const elementsOf = (document: Document, name: string): Element[] => Array.from(document.getElementsByTagNameNS(AKOMA_NTOSO, name));
const parse = (xml: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml');

describe.each(FOLDERS)('Akoma Ntoso of %s', async (dir) => {
  const plan = await planOf(dir);
  const document = parse(akomaNtoso(plan));
  const all = elementsOf(document, '*');

  test('keeps the order of elements that the standard asks', () => {
    for (const element of all) {
      const order = ORDER[element.localName ?? ''];
      if (!order) continue;
      const places = childrenOf(element).map((child) => order.indexOf(child.localName ?? ''));
      expect(places, element.localName ?? '').not.toContain(-1);
      expect(places, element.localName ?? '').toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('has the metadata that the standard requires', () => {
    for (const [name, required] of Object.entries(REQUIRED))
      for (const element of elementsOf(document, name))
        expect(childrenOf(element).map((c) => c.localName)).toEqual(expect.arrayContaining([...required]));
  });

  test('says the official text, to the letter and in order', () => {
    const text = elementsOf(document, 'act')
      .flatMap(childrenOf)
      .filter((c) => c.localName !== 'meta')
      .map((c) => (c.textContent ?? '').replaceAll('\n', ''))
      .join('');
    expect(text).toBe(plan.clauses.map((c) => c.text).join(''));
  });

  test('numbers every element of the hierarchy once', () => {
    const ids = all.flatMap((e) => e.getAttribute('eId') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of ['part', 'section', 'article', 'paragraph'])
      for (const element of elementsOf(document, name)) expect(element.getAttribute('eId'), name).toMatch(/^[a-z]+_\d+(__[a-z]+_\d+)*$/);
  });

  test('gives every task as an article with number and heading', () => {
    const articles = elementsOf(document, 'article').map((a) =>
      childrenOf(a)
        .slice(0, 2)
        .map((c) => c.textContent),
    );
    expect(articles).toEqual(plan.tasks.map((t) => [`${t.number}.`, `${t.title}。`]));
  });

  test('marks every department of a responsibility clause, and every reference leads somewhere', () => {
    const ids = new Set(all.flatMap((e) => e.getAttribute('eId') ?? []));
    expect(elementsOf(document, 'organization').map((o) => o.textContent)).toEqual(
      plan.tasks.flatMap((t) => t.responsibilities.map((r) => r.printed)),
    );
    for (const element of all)
      for (const attribute of ['refersTo', 'source', 'href']) {
        const value = element.getAttribute(attribute);
        if (value?.startsWith('#')) expect(ids).toContain(value.slice(1));
      }
  });
});
