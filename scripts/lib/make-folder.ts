import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder that somebody named, with all above it. Node's own `recursive` never ends where a folder can't hold folders and says that it is not there (/proc);
 * here the error of the first that can't be made is thrown.
 */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    // Another process was quicker.
    if (!existsSync(path)) throw error;
  });
}
