import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../lib/root.ts';

/** Who builds what: enough to tell whether a build still runs, and to clear away what it left. */
export interface Owner {
  /** A name that nobody else has; the build's folders carry it. */
  id: string;
  /** Where the site goes, absolute, with links followed. */
  target: string;
  pid: number;
  /** When the process began, as its system counts; a number is given to another process later. Empty where the system does not tell. */
  born: string;
  host: string;
}

/** When a process began, from Linux's list of processes (proc(5), stat, field 22); empty elsewhere. */
function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

export const ownerOf = (target: string): Owner => ({
  id: randomUUID(),
  target,
  pid: process.pid,
  born: bornAt(process.pid),
  host: hostname(),
});

/** Whether a build has ended without a word. One on another machine cannot be seen and counts as running. */
export function isGone({ pid, born, host }: Owner): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  return born !== bornAt(pid);
}

/** The two folders of a build: one for its work, within the project, and one beside its target. */
export const foldersOf = ({ id, target }: Pick<Owner, 'id' | 'target'>): { work: string; beside: string } => ({
  work: join(root, '.build', `build-${id}`),
  beside: join(dirname(target), `.plan-build-${id}`),
});

/** Clears away whatever a build has left. If it ended just when the earlier site was set aside, that comes back first. */
export function clearAway(owner: Pick<Owner, 'id' | 'target'>): void {
  const { work, beside } = foldersOf(owner);
  const old = join(beside, 'old');
  if (existsSync(old) && !existsSync(owner.target)) renameSync(old, owner.target);
  for (const folder of [beside, work]) rmSync(folder, { recursive: true, force: true });
}
