import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../scripts/lib/root.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { caseSchema } from '../../../src/collections/cases/schema.ts';

test('the template for editors has every field, and is a case but for its words', async () => {
  const template = parse(await readFile(join(root, 'content/cases/.template.yaml'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(template)).toEqual(Object.keys(caseSchema.shape));
  expect(caseSchema.safeParse(template).success).toBe(true);
});

test('a case is known to the tasks that it serves; the template is none', async () => {
  const { plan } = await checkContent(join(root, 'test/fixtures/plans/riverside'));
  expect(plan?.cases.map((one) => one.title)).toEqual(['河岸读书角的第一年']);
  expect(plan?.tasks.map((task) => task.cases.length)).toEqual([0, 0, 1]);
  expect((await checkContent(join(root, 'content'))).plan?.cases).toEqual([]);
});

test.each([
  ['no source', { source: undefined }],
  ['no task', { tasks: [] }],
  ['an address that a browser cannot open', { source: { title: '一', publisher: '二', date: '2026-01-01', url: 'www.example.org' } }],
])('a case with %s is refused', (_, change) => {
  const good = {
    kind: 'case-study',
    title: '一',
    organisation: '二',
    tasks: [1],
    did: ['三'],
    source: { title: '一', publisher: '二', date: '2026-01-01', url: 'https://example.org/' },
  };
  expect(caseSchema.safeParse(good).success).toBe(true);
  expect(caseSchema.safeParse({ ...good, ...change }).success).toBe(false);
});
