import { expect, test } from 'vitest';
import { EXCEPTIONS, faults, unused } from '../../../scripts/test/nu.ts';

const said = (message: string) => ({
  type: 'error',
  message,
  url: 'file:/work/dist/tasks/1/index.html',
  lastLine: 3,
  extract: '<p>\n  <p>',
});
const container = said('CSS: Unrecognized at-rule “@container”');

test('what the checker finds is told with file, line and markup; what an exception explains is not', () => {
  expect(faults([container, said('Stray end tag “p”.')], '/work')).toEqual(['dist/tasks/1/index.html:3: Stray end tag “p”. — <p> <p>']);
});

test('an exception that explains nothing any more is told', () => {
  expect(unused([container])).toHaveLength(EXCEPTIONS.length - 1);
});
