import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorFiles, SCHEMA_FOLDER } from '../../../src/export/editor-files.ts';

const files = editorFiles();

test('what editors’ tools read is what the declarations say; run npm run schemas after changing one', () => {
  for (const [file, text] of files) expect(readFileSync(file, 'utf8'), file).toBe(text);
  expect(readdirSync(SCHEMA_FOLDER)).toHaveLength(files.size - 1);
});

test('every YAML file of the content passes the schema that its editor’s tool finds for it', () => {
  const { 'yaml.schemas': schemas } = JSON.parse(files.get('.vscode/settings.json') ?? '') as { 'yaml.schemas': Record<string, string> };
  const ajv = new Ajv({ strict: false, validateFormats: false });
  let count = 0;
  for (const [schema, pattern] of Object.entries(schemas)) {
    const [folder, name] = [pattern.slice(0, pattern.lastIndexOf('/')), pattern.slice(pattern.lastIndexOf('/') + 1)];
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    const there = readdirSync(folder).filter((file) => (name === '*.yaml' ? /^[^.].*\.yaml$/.test(file) : file === name));
    for (const file of there) {
      expect(validate(parse(readFileSync(`${folder}/${file}`, 'utf8'))), `${folder}/${file} ${JSON.stringify(validate.errors)}`).toBe(true);
      count++;
    }
  }
  expect(count).toBeGreaterThan(100);
  // What is wrong is told while it is typed.
  const note = ajv.compile(JSON.parse(readFileSync(`${SCHEMA_FOLDER}/notes.schema.json`, 'utf8')) as object);
  expect(note({ title: '一句话', order: 1, kind: 'rumour', text: '说明' })).toBe(false);
});
