import { dirname, isAbsolute, relative, sep } from 'node:path';

/** What must outlive every build. All paths are absolute, with links followed. */
export interface Surroundings {
  /** Folder of the project. */
  project: string;
  /** Folder of the content that is built. */
  content: string;
  /** Folders that people and programs live in: home, the one for temporary files. */
  homes: readonly string[];
}

/** What stands where a site is to go. */
export type Contents =
  | { kind: 'nothing' }
  /** A file, a device, a link that leads nowhere: anything but a folder. */
  | { kind: 'no folder' }
  /** A folder that is the top of a disk of its own: it cannot be moved. */
  | { kind: 'disk' }
  /** Paths of what is in the folder, relative to it, with `/`. `made`: what the mark in it lists; without a mark no build of ours made it. */
  | { kind: 'folder'; entries: readonly string[]; made: readonly string[] | undefined };

/** Folders at the top of the project that its own files are in, or its tools’. Names with a dot in front are such, too. */
const OWN = new Set(['content', 'node_modules', 'public', 'scripts', 'src', 'test']);
/** What its operator may put beside the list of sums; the next build makes it void. */
const SIGNATURE = 'data/checksums.txt.sig';
/** So many names stand in a message; more help nobody. */
const SHOWN = 5;

/** Whether a path is a folder itself or lies in it. */
const within = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};

/**
 * Why no site may ever go to a path, whatever stands there; undefined when one may.
 * @param path absolute, with links followed
 */
export function refusedPlace(path: string, { project, content, homes }: Surroundings): string | undefined {
  if (dirname(path) === path) return 'it is the root of the file system';
  if (path === project) return 'it is the project itself';
  if (within(project, path)) return 'the project lies in it';
  if (homes.some((home) => within(home, path))) return 'it is a home folder or the folder for temporary files, or holds one';
  if (within(content, path)) return 'the content lies in it';
  if (within(path, content)) return 'it lies in the content';
  if (!within(path, project)) return undefined;
  const [top = '', ...rest] = relative(project, path).split(sep);
  if (top === '.build' && rest.length > 0) return undefined;
  if (top.startsWith('.') || OWN.has(top)) return `the project keeps files of its own in ${top}`;
  return rest.length > 0 ? `within the project a site goes into a folder at its top (dist) or into one in .build` : undefined;
}

/** Why what stands at a place may not be replaced by a site; undefined when it may: nothing, an empty folder, or what a build of ours made. */
export function refusedContents(contents: Contents): string | undefined {
  if (contents.kind === 'nothing') return undefined;
  if (contents.kind === 'no folder') return 'it is there and is not a folder';
  if (contents.kind === 'disk') return 'it is the top of a disk of its own, which cannot be replaced; a folder in it can';
  const { entries, made } = contents;
  const known = new Set(made);
  const strange = entries.filter((entry) => !known.has(entry) && entry !== SIGNATURE);
  if (strange.length === 0) return undefined;
  const names = strange.slice(0, SHOWN).join(', ') + (strange.length > SHOWN ? ` and ${strange.length - SHOWN} more` : '');
  if (made) return `a build made it, but not all that is in it: ${names}`;
  return `it holds files (${names}) and no mark of a build; sites that were built before builds left a mark have none either`;
}
