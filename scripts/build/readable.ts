import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from './step.ts';

/** What is published everyone may read and only its owner change, whatever the umask of who builds: a web server runs as another user. */
export const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/** Gives a folder and all in it the modes of what is published. */
export async function makeReadable(dir: string): Promise<void> {
  await chmod(dir, FOLDER_MODE);
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? FOLDER_MODE : FILE_MODE);
  }
}

/** Lets every web server read the site. */
export const readable: Step = {
  name: 'let every server read it',
  run: ({ stage }) => makeReadable(stage),
};
