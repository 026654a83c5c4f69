import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';

export interface SourceFile {
  /** Path within the project, with `/`. */
  path: string;
  text: string;
}

/** All source files under a folder of the project. */
export const sourceFiles = (folder: string): SourceFile[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules') && /\.(ts|mts|js|mjs|astro|mdx|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

const IMPORT = /(?:^|[\s;}>])(?:import|export)\s+(?:[\w*{}\s,$]+?\s+from\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)/g;

/** Files of ours that a file imports, as paths within the project. */
export const importsOf = ({ path, text }: SourceFile): string[] =>
  [...text.matchAll(IMPORT)].map(([, still, later]) =>
    posix.normalize(posix.join(dirname(path), still ?? later ?? '')).replace(/\?.*$/, ''),
  );
