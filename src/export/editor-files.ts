import { FOLDERS, SINGLES } from '../collections/index.ts';
import { contentSchema } from './content-schemas.ts';

/** Folder of the schemas that editors' tools read, beside the content. */
export const SCHEMA_FOLDER = '.schemas';

/** Files of records that are YAML as a whole; front matter of Markdown has no such tool. */
const yamlFiles = (): [name: (typeof SINGLES)[number]['name'] | (typeof FOLDERS)[number]['name'], files: string][] =>
  [
    ...SINGLES.map(({ name }) => [name, `content/${name}.yaml`] as const),
    ...FOLDERS.flatMap(({ name, ending }) => (ending === '.yaml' ? [[name, `content/${name}/*.yaml`] as const] : [])),
  ].map(([name, files]) => [name, files]);

/**
 * Files with which an editor's tool (the YAML extension of VS Code, for one) completes and checks content as it is typed: a JSON Schema for each collection, and the
 * settings that say which file follows which.
 * @returns paths from the root of the project, and texts
 */
export function editorFiles(): Map<string, string> {
  const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const named = yamlFiles();
  return new Map([
    ...named.map(([name]) => [`${SCHEMA_FOLDER}/${name}.schema.json`, text(contentSchema(name))] as const),
    [
      '.vscode/settings.json',
      text({
        'yaml.schemas': Object.fromEntries(named.map(([name, files]) => [`./${SCHEMA_FOLDER}/${name}.schema.json`, files])),
        'yaml.customTags': [],
        'editor.unicodeHighlight.invisibleCharacters': true,
        'files.eol': '\n',
      }),
    ],
  ]);
}
