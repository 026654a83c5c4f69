import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { contentSchemas } from '../../../src/export/content-schemas.ts';
import { readContent } from '../../../src/collections/read.ts';
import { FOLDERS } from './plans.ts';

const ajv = new Ajv({ strict: false });
addFormats(ajv);
const validators = Object.fromEntries(Object.entries(contentSchemas()).map(([name, schema]) => [name, ajv.compile(schema)]));

test.each([...FOLDERS, 'test/fixtures/plans/base'])('an editor’s tool accepts every file of %s', async (dir) => {
  const { records } = await readContent(dir);
  expect(records.filter(({ collection, data }) => !validators[collection]?.(data)).map(({ file }) => file)).toEqual([]);
});

test('an editor’s tool refuses a mistyped field and a missing one', () => {
  expect(validators['principles']?.({ order: 1, title: '便民' })).toBe(true);
  expect(validators['principles']?.({ order: 1, titel: '便民' })).toBe(false);
  expect(validators['principles']?.({ order: 1 })).toBe(false);
});

test('every field of the records tells the editor what it is for', () => {
  const task = contentSchemas().tasks as { properties: Record<string, { description?: string }> };
  expect(Object.entries(task.properties).filter(([, field]) => !field.description)).toEqual([]);
});
