import { expect, test } from 'vitest';
import { quickSteps } from '../../../scripts/test/quick.ts';

/** What is run for changed files, a line a step. */
const lines = (...files: string[]): string[] => quickSteps({ since: 'abc', files }).map(({ command }) => command.join(' '));
const whole = 'vitest run --project unit --passWithNoTests';

test('types and content are looked at as a whole, whatever has changed', () => {
  for (const files of [[], ['README.md'], ['src/plan/quotes.ts']])
    expect(lines(...files)).toEqual(
      expect.arrayContaining(['astro check --minimumFailingSeverity hint', 'node scripts/check.ts']) as string[],
    );
});

test('of code, what has changed is formatted and linted, and what stands on it is tested, and the rules of the house', () => {
  expect(lines('src/plan/quotes.ts', 'README.md')).toEqual(
    expect.arrayContaining([
      'prettier --check --log-level=warn --ignore-unknown src/plan/quotes.ts README.md',
      'eslint --max-warnings=0 --no-warn-ignored src/plan/quotes.ts',
      `${whole} --changed abc`,
      `${whole} test/unit/architecture`,
    ]) as string[],
  );
});

test('of a script, the tests that start programs are run, too', () => {
  expect(lines('scripts/ask.ts')).toContain(`${whole} test/unit/architecture test/unit/scripts`);
});

test('of a file that tests read by its name, all unit tests are run', () => {
  for (const file of ['content/tasks/01.md', 'test/fixtures/mutations.yaml', 'package.json'])
    expect(lines('src/plan/quotes.ts', file).filter((line) => line.startsWith('vitest'))).toEqual([whole]);
});

test('where nobody knows what has changed, all is looked at', () => {
  expect(quickSteps(undefined).map(({ name }) => name)).toEqual(['format', 'types', 'lint', 'content', 'unit']);
});
