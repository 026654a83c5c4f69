import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TEMPLATE_WORDS } from '../../../src/collections/cases/check.ts';

test('the words that the check takes for an unfilled template are those of the template', () => {
  const template = readFileSync('content/cases/.template.yaml', 'utf8');
  expect(TEMPLATE_WORDS.filter((words) => !template.includes(words))).toEqual([]);
});
