import { createHash, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../lib/root.ts';
import { clearAway, isGone, type Owner } from './own.ts';

const LOCKS = join(root, '.build', 'locks');
/** Time between two looks at a lock that another build holds, in milliseconds. */
const LOOK = 200;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Path of the lock for a name, whatever the name is: a step's, a folder's. */
export const lockFile = (name: string): string => join(LOCKS, createHash('sha256').update(name).digest('hex').slice(0, 16));

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Puts a file with its content in a place at once, or not at all when there is one. */
function put(file: string, text: string): boolean {
  const part = `${file}.${randomUUID()}`;
  mkdirSync(LOCKS, { recursive: true });
  writeFileSync(part, text);
  try {
    linkSync(part, file);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(part);
  }
}

/** Takes the lock of a build that is gone out of the way, with all that it left; another build may have been quicker. */
function takeAway(file: string, text: string, gone: Owner): void {
  const part = `${file}.${randomUUID()}`;
  try {
    renameSync(file, part);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (textOf(part) === text) {
    clearAway(gone);
    rmSync(part);
  } else renameSync(part, file);
}

/**
 * Takes a lock, also from a build that is gone.
 * @returns undefined when it is taken, else the build that holds it
 */
export function take(name: string, owner: Owner): Owner | undefined {
  const file = lockFile(name);
  for (;;) {
    if (put(file, JSON.stringify(owner))) return undefined;
    const text = textOf(file);
    if (text === undefined) continue;
    const holder = JSON.parse(text) as Owner;
    if (!isGone(holder)) return holder;
    takeAway(file, text, holder);
  }
}

/** Gives a lock back; one that another build holds stays. */
export function giveBack(name: string, owner: Owner): void {
  const file = lockFile(name);
  if (textOf(file) === JSON.stringify(owner)) rmSync(file, { force: true });
}

/** Takes a lock as soon as it is free. @param waits is told once, when another build holds it */
export async function takeInTurn(name: string, owner: Owner, waits: (holder: Owner) => void): Promise<void> {
  for (let first = true; ; first = false) {
    const holder = take(name, owner);
    if (!holder) return;
    if (first) waits(holder);
    await pause(LOOK);
  }
}
