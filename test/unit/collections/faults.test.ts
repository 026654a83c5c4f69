import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../../../src/collections/diagnostic.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { BASE, CASES, checkChanged, readCase } from './faulty-plan.ts';

const cases = readdirSync(CASES).map((name) => ({ name, ...readCase(name) }));

test('the good plan, which every case changes, has no fault', async () => {
  expect((await checkContent(BASE)).diagnostics).toEqual([]);
});

describe('bad content is told with exactly the message it must give', () => {
  test.each(cases)('$what ($name)', async ({ name, diagnostics, ...changes }) => {
    const result = await checkChanged(changes, join(CASES, name));
    expect(diagnostics.length, 'a case tells at least one fault').toBeGreaterThan(0);
    expect(result.diagnostics.map((fault) => JSON.parse(JSON.stringify(fault)) as unknown)).toEqual(diagnostics);
    expect(result.plan).toBeUndefined();
  });
});

describe('messages are for a civil servant', () => {
  const all = cases.flatMap(({ diagnostics }) => diagnostics);

  test('they say in Chinese what is expected and what to do', () => {
    const foreign = all.filter(({ expected, fix }) => !/\p{Script=Han}/u.test(expected + fix) || !/[。？]$/.test(fix));
    expect(foreign).toEqual([]);
  });

  test('they carry no words of the libraries', () => {
    expect(all.filter((fault) => /Invalid|expected|Too small|must be|at line/.test(Object.values(fault).join()))).toEqual([]);
  });

  test('each tells its place, and all together are counted', () => {
    const told = formatDiagnostics(all.slice(0, 3));
    expect(told).toContain('✗ ');
    expect(told).toContain('共 3 处错误。');
  });
});
