import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import type { TableSchema } from '../../../src/export/catalogue/table-schema.ts';
import { dataFiles, planFiles } from '../../../src/export/files.ts';
import type { DataFile } from '../../../src/export/data-file.ts';
import type { Plan } from '../../../src/plan/types.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema?: TableSchema;
}
const at = (path: string): string => `https://plan.cn${path}`;
let plan: Plan;
let files: DataFile[];
let resources: Resource[];
const bytesOf = (name: string): Uint8Array => files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(bytesOf(name)));

beforeAll(async () => {
  plan = (await checkContent('content')).plan ?? expect.fail('no plan');
  files = await dataFiles(
    plan,
    planFiles(plan, (path) => path, at),
    at,
  );
  ({ resources } = json('datapackage.json') as { resources: Resource[] });
});

test('the data package names each file once, with its size and sum, by a name that programs take', () => {
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  for (const { name, path, bytes, hash } of resources) {
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(bytes).toBe(bytesOf(path).length);
    expect(hash).toBe(`sha256:${createHash('sha256').update(bytesOf(path)).digest('hex')}`);
  }
});

const TYPES: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  string: /^/,
};

test('each table keeps to its Table Schema: heads, types, what is never empty', () => {
  const tables = resources.filter(({ schema }) => schema);
  expect(tables.length).toBeGreaterThan(8);
  const wrong = tables.flatMap(({ path, schema }) => {
    const { data, meta } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytesOf(path)), {
      header: true,
      skipEmptyLines: true,
    });
    expect(meta.fields).toEqual(schema?.fields.map(({ name }) => name));
    expect(json(path.replace('.csv', '.tableschema.json'))).toEqual(schema);
    return data.flatMap((row, i) =>
      (schema?.fields ?? [])
        .filter(({ name, type, constraints }) => (row[name] === '' ? constraints?.required : !TYPES[type]?.test(row[name] ?? '')))
        .map(({ name }) => `${path} ${i} ${name}: ${row[name] ?? ''}`),
    );
  });
  expect(wrong).toEqual([]);
});

test('the catalogue reads as DCAT: a dataset with a distribution a file', async () => {
  const [dataset] = await jsonld.expand(json('dcat.jsonld') as jsonld.JsonLdDocument);
  expect(dataset?.['@type']).toEqual(['http://www.w3.org/ns/dcat#Dataset']);
  expect(dataset?.['http://www.w3.org/ns/dcat#distribution']).toHaveLength(resources.length);
});

test('licence and maker are those that the operator gives, and no licence is made up', async () => {
  expect(json('datapackage.json')).not.toHaveProperty('licenses');
  const given = { ...plan, site: { ...plan.site, creator: '某局', licence: { name: '某许可', url: 'https://licence.cn/' } } };
  const made = (await dataFiles(given)).find(({ name }) => name === 'datapackage.json');
  const data = JSON.parse(new TextDecoder().decode(made?.bytes)) as { licenses: unknown; contributors: unknown };
  expect(data.licenses).toEqual([{ title: '某许可', path: 'https://licence.cn/' }]);
  expect(data.contributors).toContainEqual({ title: '某局', role: 'author' });
});

test('the archive holds every file of the data but itself and the manifest', () => {
  const inside = Object.keys(unzipSync(bytesOf('all.zip')));
  expect(inside.toSorted()).toEqual(
    files
      .map(({ name }) => name)
      .filter((name) => !['all.zip', 'manifest.json'].includes(name))
      .toSorted(),
  );
});

test('schemas name where they stand', () => {
  expect(json('tasks.schema.json')).toMatchObject({ $id: 'https://plan.cn/data/tasks.schema.json' });
  expect(json('plan.schema.json')).toMatchObject({ $id: 'https://plan.cn/data/plan.schema.json' });
});
