import { readFile } from 'node:fs/promises';

/** Outcome of a step: how many of its tests passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/**
 * Counts a Vitest JSON report. A skipped test counts as failed, since it proves nothing; so does a file that did not get as far as its
 * tests, and a run without a single test, unless that may be.
 */
export function countReport(report: Report, succeeded: boolean, mayBeEmpty = false): Count {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + broken;
  const silent = failed === 0 && (!succeeded || (report.numPassedTests === 0 && !mayBeEmpty)) ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + silent };
}

/** Counts the report in a file; a report that is not there is one failure. */
export async function countFile(file: string, succeeded: boolean, mayBeEmpty = false): Promise<Count> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { passed: 0, failed: 1 } : countReport(JSON.parse(text) as Report, succeeded, mayBeEmpty);
}
