import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/collections/read.ts';
import { BASE, checkChanged } from './faulty-plan.ts';

const { records, present, diagnostics } = await readContent(BASE);
const record = (file: string) => records.find((r) => r.file === file);

describe('a content folder as read', () => {
  test('gives every file once, in a fixed order, with the line of each field', () => {
    expect(diagnostics).toEqual([]);
    expect(records.map(({ file }) => file)).toEqual([...new Set(records.map(({ file }) => file))]);
    expect(record('tasks/02.md')?.lineOf(['targets', 1, 'quote'])).toBe(8);
    expect(record('departments/finance.yaml')?.lineOf(['kind'])).toBe(3);
  });

  test('falls back to the line of the nearest field that is there', () => {
    expect(record('tasks/02.md')?.lineOf(['targets', 1, 'binds'])).toBe(8);
  });

  test('names a task by its number, whatever zeros its file name has', () => {
    expect(record('tasks/02.md')?.id).toBe('2');
    expect(present.has('tasks/2')).toBe(true);
  });

  test('keeps the verbatim text apart from the fields, with the line on which it begins', () => {
    expect(record('principles/1.md')).toMatchObject({ body: '就近便民。图书角设在居民常去的地方。', bodyLine: 6 });
    expect(record('site.yaml')?.body).toBe('');
  });

  test('of a plan without incentives, glossary, notes and goals is no fault', async () => {
    expect((await readContent('test/fixtures/plans/riverside')).diagnostics).toEqual([]);
  });

  test('that is not there misses its three files, and nothing throws', async () => {
    expect((await readContent('test/fixtures/plans/nowhere')).diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'missing-file plan.yaml',
      'missing-file site.yaml',
      'missing-file vocabulary.yaml',
    ]);
  });

  test('reads files as Windows saves them, with a byte order mark and its line endings', async () => {
    const { plan: read, fidelity } = await checkChanged({}, 'test/fixtures/windows');
    expect(read?.principles[0]?.clause.text).toBe('就近便民。图书角设在居民常去的地方。');
    expect(fidelity?.same).toBe(fidelity?.total);
  });

  test('passes over hidden files, as systems leave them behind', async () => {
    const { plan } = await checkChanged({}, 'test/fixtures/hidden');
    expect(plan).toBeDefined();
  });
});
