import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { TEMPLATE_WORDS } from '../../../src/collections/cases/check.ts';
import { PROGRESS_TEMPLATE } from '../../../src/collections/progress/check.ts';
import { progressSchema } from '../../../src/collections/progress/schema.ts';
import { RULING_TEMPLATE } from '../../../src/collections/rulings/check.ts';
import { rulingSchema } from '../../../src/collections/rulings/schema.ts';

const template = (collection: string): string => readFileSync(`content/${collection}/.template.yaml`, 'utf8');

test.each([
  ['cases', TEMPLATE_WORDS],
  ['progress', PROGRESS_TEMPLATE],
  ['rulings', RULING_TEMPLATE],
])('the words that the check takes for an unfilled template of %s are those of the template', (collection, words) => {
  expect(words.filter((one) => !template(collection).includes(one))).toEqual([]);
});

test.each([
  ['progress', progressSchema],
  ['rulings', rulingSchema],
])('the template of %s has every field, and is a record but for its words', (collection, schema) => {
  const record = parse(template(collection)) as Record<string, unknown>;
  expect(Object.keys(record)).toEqual(Object.keys(schema.shape));
  expect(schema.safeParse(record).error?.issues).toBeUndefined();
});
