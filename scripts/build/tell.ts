import { BuildError, EXIT } from './step.ts';

/** What to do about errors of the file system that are nobody's defect: the disk, its rights, its limits. */
const MENDS: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left on the disk. Free some, or name a folder on another disk.',
  EDQUOT: 'Your share of the disk is used up. Free some space, or name a folder on another disk.',
  EROFS: 'The disk can only be read. Name a folder on one that can be written.',
  EACCES: 'You may not write or read there. Change the rights of the folder, or name another one.',
  EPERM: 'You may not write or read there. Change the rights of the folder, or name another one.',
  ENOTDIR: 'A part of this path is a file, not a folder. Name another folder.',
  ENAMETOOLONG: 'The path is too long for the disk. Name a folder with a shorter path.',
  EMFILE: 'Too many files are open at once. Raise the limit (ulimit -n 4096) and run the command again.',
  ENFILE: 'Too many files are open on this machine. Close some programs and run the command again.',
  EIO: 'The disk failed. Look after it, or name a folder on another disk.',
};

/** The error of the file system behind an error, which tools wrap in errors of their own. */
function systemError(error: unknown): { code: string; path: string | undefined } | undefined {
  if (!(error instanceof Error)) return undefined;
  // Of a copy that failed, the place where it was to go is the one to look at.
  const { code, path, dest, message, cause } = error as NodeJS.ErrnoException & { dest?: string };
  const named = code && MENDS[code] ? code : /\b(ENOSPC|EDQUOT|EROFS)\b/.exec(message)?.[1];
  return named ? { code: named, path: dest ?? path } : systemError(cause);
}

/** An error in words for the person who runs the command, and how the command ends; undefined when it is a defect of the program. */
export function inWords(error: unknown): { message: string; exitCode: number } | undefined {
  if (error instanceof BuildError) return error;
  const found = systemError(error);
  if (!found) return undefined;
  const place = found.path ? `: ${found.path}` : '';
  return { message: `${MENDS[found.code] ?? ''} (${found.code}${place})\nThe earlier site is as it was.`, exitCode: EXIT.disk };
}

/** Runs a command that builds. What cannot be helped is told in words, and the command ends with a number that says which kind it is. */
export async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const words = inWords(error);
    if (!words) throw error;
    console.error(words.message);
    // At once: Astro may have left something to write later, into a folder that is no more.
    process.exit(words.exitCode);
  }
}
