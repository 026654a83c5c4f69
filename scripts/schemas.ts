import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { editorFiles } from '../src/export/editor-files.ts';
import { readArguments } from './lib/arguments.ts';
import { root } from './lib/root.ts';

const help = `npm run schemas
Writes .schemas/ and .vscode/settings.json from the declarations of the collections, so that editors' tools complete and check content as it is typed.
Run it after changing a schema.`;

readArguments(help, {});
const files = editorFiles();
for (const [file, text] of files) {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}
console.log(`schemas: ${files.size} files`);
