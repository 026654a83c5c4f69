import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatFaults } from '../../../src/collections/diagnostic.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { BASE, CASES, checkChanged, readCase } from './faulty-plan.ts';

const cases = readdirSync(CASES).map((name) => ({ name, ...readCase(name) }));

test('the good plan, which every case changes, has no fault', async () => {
  expect((await checkContent(BASE)).faults).toEqual([]);
});

describe('bad content is told with exactly the message it must give', () => {
  test.each(cases)('$what ($name)', async ({ name, faults, ...changes }) => {
    const result = await checkChanged(changes, join(CASES, name));
    expect(faults.length, 'a case tells at least one fault').toBeGreaterThan(0);
    expect(result.faults.map((fault) => JSON.parse(JSON.stringify(fault)) as unknown)).toEqual(faults);
    expect(result.plan).toBeUndefined();
  });
});

describe('messages are for a civil servant', () => {
  const all = cases.flatMap(({ faults }) => faults);

  test('they say in Chinese what is expected and what to do', () => {
    const foreign = all.filter(({ expected, mend }) => !/\p{Script=Han}/u.test(expected + mend) || !/[。？]$/.test(mend));
    expect(foreign).toEqual([]);
  });

  test('they carry no words of the libraries', () => {
    expect(all.filter((fault) => /Invalid|expected|Too small|must be|at line/.test(Object.values(fault).join()))).toEqual([]);
  });

  test('each tells its place, and all together are counted', () => {
    const told = formatFaults(all.slice(0, 3));
    expect(told).toContain('✗ ');
    expect(told).toContain('共 3 处错误。');
  });
});
