import { expect, test } from 'vitest';
import { countFile, countReport } from '../../../scripts/test/count.ts';

const report = (passed: number, failed = 0, pending = 0, todo = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: todo,
  testResults: [{ status: failed > 0 ? 'failed' : 'passed', assertionResults: [{}] }],
});

test('passed and failed tests are counted as they are', () => {
  expect(countReport(report(7, 2), false)).toEqual({ passed: 7, failed: 2 });
  expect(countReport(report(9), true)).toEqual({ passed: 9, failed: 0 });
});

test('a skipped or unwritten test counts as failed', () => {
  expect(countReport(report(7, 0, 2, 1), true)).toEqual({ passed: 7, failed: 3 });
});

test('a file that breaks before its first test counts as failed', () => {
  const broken = { ...report(3), testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(countReport(broken, false)).toEqual({ passed: 3, failed: 1 });
});

test('a run without a test, without success or without a report counts as failed', async () => {
  expect(countReport(report(0), true)).toEqual({ passed: 0, failed: 1 });
  expect(countReport(report(3), false)).toEqual({ passed: 3, failed: 1 });
  expect(await countFile('/nowhere/report.json', true)).toEqual({ passed: 0, failed: 1 });
});
