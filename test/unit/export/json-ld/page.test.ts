import jsonld, { type JsonLdDocument, type Options } from 'jsonld';
import { describe, expect, test } from 'vitest';
import { address } from '../../../../src/plan/addresses.ts';
import { pageGraph } from '../../../../src/export/json-ld/page.ts';
import { FOLDERS, planOf } from '../plans.ts';

const at = (path: string): string => `https://site.example/base${path}`;

/** Stands for schema.org's context, which gives every plain term its address; nothing is fetched. */
const CONTEXT: JsonLdDocument = { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' }, item: { '@type': '@id' } } };
const documentLoader = (url: string): Promise<{ document: JsonLdDocument; documentUrl: string }> =>
  url === 'https://schema.org'
    ? Promise.resolve({ documentUrl: url, document: CONTEXT })
    : Promise.reject(new Error(`no context at ${url}`));

/** The processor's option to refuse what it would otherwise drop; its types do not know it yet. */
const strict = { documentLoader, safe: true } as unknown as Options.Expand;

/** Every `@id` in a value, with whether the node says anything beyond it. */
function nodes(value: unknown): { id: string; said: boolean }[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  const id = (value as Record<string, unknown>)['@id'];
  return [...(typeof id === 'string' ? [{ id, said: Object.keys(value).length > 1 }] : []), ...Object.values(value).flatMap(nodes)];
}

describe.each(FOLDERS)('what the pages of %s tell search engines', async (dir) => {
  const plan = await planOf(dir);
  const paths = [
    '/',
    address.plan(),
    address.tasks(),
    address.glossary(),
    ...plan.tasks.map(address.task),
    ...plan.departments.map(address.department),
  ];
  const graphs = paths.map((path) => ({
    path,
    graph: pageGraph({ path, title: path, breadcrumbs: path === '/' ? [] : [{ label: '栏目', href: '/tasks/' }] }, plan, at),
  }));

  test('expands as JSON-LD without a term left over', async () => {
    for (const { path, graph } of graphs) {
      const expanded = (await jsonld.expand(graph as JsonLdDocument, strict)) as unknown as { '@id': string }[];
      expect(expanded.map((node) => node['@id'])).toContain(at(path));
    }
  });

  test('refers to nothing that no page describes', () => {
    const all = graphs.flatMap(({ graph }) => nodes(graph));
    const described = new Set(all.filter((n) => n.said).map((n) => n.id));
    expect([...new Set(all.map((n) => n.id).filter((id) => !described.has(id)))]).toEqual([]);
  });

  test('the page of the text says what the notice is', () => {
    const graph = pageGraph({ path: address.plan(), title: '', breadcrumbs: [] }, plan, at)['@graph'] as Record<string, unknown>[];
    expect(graph.find((n) => n['@type'] === 'Legislation')).toMatchObject({
      name: plan.meta.title,
      legislationIdentifier: plan.meta.documentNumber,
      legislationDate: plan.meta.written,
      legislationLegalForce: 'https://schema.org/InForce',
      legislationJurisdiction: { name: plan.meta.jurisdiction },
    });
  });

  test('every page but the first says where it stands', () => {
    for (const { path, graph } of graphs) {
      const [page] = graph['@graph'] as { breadcrumb?: { itemListElement: { position: number; item?: string }[] } }[];
      if (path === '/') expect(page?.breadcrumb).toBeUndefined();
      else expect(page?.breadcrumb?.itemListElement.map((i) => i.item)).toEqual([at('/'), at('/tasks/'), undefined]);
    }
  });
});

test('a repealed notice is not in force', async () => {
  const plan = await planOf(FOLDERS[0]);
  const graph = pageGraph({ path: '/plan/', title: '', breadcrumbs: [] }, { ...plan, meta: { ...plan.meta, repealed: '2030-01-01' } }, at);
  expect(JSON.stringify(graph)).toContain('NotInForce');
});
