import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';
import { filesOf, FRAME } from '../../build/support/site.ts';

const paths = filesOf(join(root, 'dist'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);

const kindOf = (path: string): string => path.split('/')[2] ?? '';
/** Of the pieces for frames, which are made by the dozen, the first of each kind. */
const frames = paths
  .filter((path) => FRAME.test(path))
  .filter((path, i, all) => all.findIndex((other) => kindOf(other) === kindOf(path)) === i);

/** What every unit has alike, its sheet and its deck: those of the first stand for all. */
const ALIKE = /^\/departments\/([^/]+)\/(?:sheet|sign-off|briefing)\/$/;
const alike = paths.filter((path) => ALIKE.test(path));
const sample = alike.filter((path) => ALIKE.exec(path)?.[1] === ALIKE.exec(alike[0] ?? '')?.[1]);

/** Paths of all pages of the built site, `/`, `/tasks/16/`, `/404.html`, and of what is made by the dozen, sheets, decks and pieces for frames, one of each kind. */
export const allPaths: string[] = [...paths.filter((path) => !FRAME.test(path) && !ALIKE.test(path)), ...sample, ...frames];

const folder = (path: string): string => path.replace(/[^/]+\/$/, '');
/** Whether no page before it in the list stands in the same folder: pages of tasks, say, are alike but for their words. */
export const isFirstOfKind = (path: string): boolean => {
  const deep = path.split('/').length > 3;
  return !deep || allPaths.find((other) => folder(other) === folder(path) && other.split('/').length > 3) === path || TOOLS.includes(path);
};
/** Pages of their own kind among others in a folder. */
const TOOLS = ['/incentives/check/', '/incentives/figures/', '/tasks/division/', '/tasks/16/'];
