/** How commands end; README has the table. */
export const EXIT = { faults: 1, usage: 2, busy: 3, disk: 4, network: 5, defect: 70 } as const;

interface Mend {
  fix: string;
  exitCode: number;
}
const disk = (fix: string): Mend => ({ fix, exitCode: EXIT.disk });
const network = (fix: string): Mend => ({ fix, exitCode: EXIT.network });
const RIGHTS = disk('You may not write or read there. Change the rights of the folder, or name another one.');

/** What to do about errors of the machine that are nobody's defect: the disk, its rights, its limits, ports and names of the network. */
const MENDS: Readonly<Record<string, Mend>> = {
  ENOSPC: disk('There is no space left on the disk. Free some, or name a folder on another disk.'),
  EDQUOT: disk('Your share of the disk is used up. Free some space, or name a folder on another disk.'),
  EROFS: disk('The disk can only be read. Name a folder on one that can be written.'),
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  ENOTDIR: disk('A part of this path is a file, not a folder. Name another folder.'),
  EISDIR: disk('This is a folder, and a file is wanted. Name the file.'),
  ENOENT: disk('This file or folder is not there, or was taken away while the command ran. Look at the path, then run the command again.'),
  EEXIST: disk('Something of this name is there already. Move it away, or name another folder.'),
  ENOTEMPTY: disk('Another program writes into this folder. Close it, then run the command again.'),
  EBUSY: disk('Another program uses this file. Close it, then run the command again.'),
  ELOOP: disk('Links lead round in a circle here. Name the folder itself.'),
  EXDEV: disk('The folder spans two disks. Name a folder on one disk.'),
  ENAMETOOLONG: disk('The path is too long for the disk. Name a folder with a shorter path.'),
  EMFILE: disk('Too many files are open at once. Raise the limit (ulimit -n 4096) and run the command again.'),
  ENFILE: disk('Too many files are open on this machine. Close some programs and run the command again.'),
  EIO: disk('The disk failed. Look after it, or name a folder on another disk.'),
  ENODEV: disk('The disk is gone. Attach it again, or name a folder on another one.'),
  ESTALE: disk('The folder on the network is gone. Attach it again, or name another one.'),
  ENOMEM: disk('There is not enough memory. Close some programs and run the command again.'),
  EADDRINUSE: network('This port is taken by another program. Name another one with --port, or 0 for any that is free.'),
  EADDRNOTAVAIL: network('This machine has no such address. Name one that it has with --host, or leave that out.'),
  ENOTFOUND: network('This name leads to no machine. Look at how it is written.'),
  EAI_AGAIN: network('No name server answers. Look at the network.'),
};

/** The error of the machine behind an error, which tools wrap in errors of their own. */
function systemError(error: unknown): { code: string; path: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  // Of a copy that failed, the place where it was to go is the one to look at; of a server, its port.
  const { code, path, dest, message, cause, syscall, port } = error as NodeJS.ErrnoException & { dest?: string; port?: number };
  const named = code && (MENDS[code] || code === 'EPIPE') ? code : /\b(ENOSPC|EDQUOT|EROFS)\b/.exec(message)?.[1];
  if (!named) return systemError(cause);
  const where = dest ?? path ?? (port === undefined ? '' : String(port));
  return { code: named === 'EACCES' && syscall === 'listen' ? 'EADDRINUSE' : named, path: where };
}

/** An error in words for the person who runs the command, and how the command ends; undefined when it is a defect of the program. */
export function faultInWords(error: unknown): { message: string; exitCode: number } | undefined {
  const found = systemError(error);
  if (!found) return undefined;
  if (found.code === 'EPIPE') return { message: '', exitCode: 0 };
  const { fix, exitCode } = MENDS[found.code] ?? RIGHTS;
  return { message: `${fix} (${found.code}${found.path ? `: ${found.path}` : ''})`, exitCode };
}
