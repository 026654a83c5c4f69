import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Whether a program may be run. */
export const runnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a program on the PATH, or in the folders of system programs, which a user's PATH may lack. */
export const onPath = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'].map((dir) => join(dir, name)).find(runnable);

/**
 * Installs Debian packages where that is possible: on a system with apt-get, as root. Does nothing elsewhere; the caller looks again for what it needs.
 * @param who name of the calling script, for its lines of progress
 */
export function installPackages(who: string, packages: readonly string[]): void {
  const debian = process.platform === 'linux' && onPath('apt-get') !== undefined;
  if (packages.length === 0 || !debian || process.getuid?.() !== 0) return;
  console.log(`${who}: installing ${packages.join(' and ')} with apt-get (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', '-y', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status;
  if (apt('update') !== 0 || apt('install', '--no-install-recommends', ...packages) !== 0)
    console.error(`${who}: apt-get failed (see above)`);
}
