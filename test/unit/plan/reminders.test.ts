import { expect, test } from 'vitest';
import { reminderLine, reminders } from '../../../src/plan/reminders.ts';
import { realPlan } from '../fit/content.ts';

const on = (builtOn: string) => reminders({ ...realPlan, builtOn });
const kinds = (builtOn: string, file: string) =>
  on(builtOn)
    .filter((r) => r.file === file)
    .map((r) => r.kind);

test('a rule is told 90 days before it ends, and when it has ended', () => {
  const halving = 'parameters/surcharge-halving.yaml';
  expect(kinds('2027-10-01', halving)).toEqual([]);
  expect(kinds('2027-10-02', halving)).toEqual(['expires-soon']);
  expect(kinds('2027-12-31', halving)).toEqual(['expires-soon', 'unchecked']);
  expect(kinds('2028-01-01', halving)).toEqual(['expired', 'unchecked']);
});

test('what was last checked over a year ago is told', () => {
  const law = 'references/land-law.yaml';
  expect(kinds('2027-11-24', law)).toEqual([]);
  expect(kinds('2027-11-25', law)).toEqual(['unchecked']);
});

test('on the day of the check only the programme that ended with 2025 is told', () => {
  expect(on('2026-11-24').map(reminderLine)).toEqual([
    '提醒：references/ndrc-2023-699.yaml，term：2025-12-31 已到期，网站不再据此判断，也不给数额；有接续的规定就写进去。',
  ]);
});
