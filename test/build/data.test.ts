import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { otherSite, realSite } from './support/site.ts';

describe.each([
  ['the plan', realSite()],
  ['another plan', otherSite()],
])('%s as data', (_, site) => {
  const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(site.dir, file), 'utf8')) as Record<string, unknown>;
  const schemaFile = 'data/plan.schema.json';

  test('each data file keeps to the schema that stands beside it', () => {
    const schemas = site.files.filter((file) => /^data\/[^/]+\.schema\.json$/.test(file));
    expect(schemas).toContain(schemaFile);
    const diagnostics = schemas.flatMap((file) => {
      const ajv = new Ajv2020({ allErrors: true, strict: false });
      addFormats(ajv);
      ajv.validate(json(file), json(file.replace('.schema.json', '.json')));
      return (ajv.errors ?? []).map((error) => `${file}: ${error.instancePath} ${error.message ?? ''}`);
    });
    expect(diagnostics).toEqual([]);
  });

  test('the schema refuses a task without its number', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    const data = json('data/plan.json') as { tasks: { number?: number }[] };
    delete data.tasks[0]?.number;
    expect(ajv.validate(json(schemaFile), data)).toBe(false);
  });

  test('each address in the data leads to a page', () => {
    const { tasks } = json('data/plan.json') as { tasks: { url: string }[] };
    const paths = new Set(site.pages.map((page) => site.base + page.path.slice(1)));
    expect(tasks.map((task) => new URL(task.url, 'http://site.invalid').pathname).filter((path) => !paths.has(path))).toEqual([]);
  });
});
