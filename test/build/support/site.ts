import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { root } from '../../../scripts/lib/root.ts';
import { OTHER } from '../../../scripts/test/steps.ts';

/** One page of a built site. */
export interface Page {
  /** Address within the site, `/tasks/16/`; `/404.html` is its own. */
  path: string;
  html: string;
  document: HTMLElement;
}

export interface Site {
  /** Folder of the built files. */
  dir: string;
  /** Path under which the site stands, with a slash at both ends. */
  base: string;
  /** Every file, relative to the folder, with `/`. */
  files: string[];
  /** What readers visit. */
  pages: Page[];
  /** Pieces that stand in frames of other sites: no pages of their own. */
  frames: Page[];
}

/** Addresses of what is made for frames. */
export const FRAME = /^\/embed\/./;

/** Every file of a folder, in a fixed order, relative to it. */
export const filesOf = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .toSorted();

/** Reads a built site with all its pages. */
export function readSite(out: string, base: string): Site {
  const dir = join(root, out);
  const files = filesOf(dir);
  const all = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dir, file), 'utf8');
      return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, document: parse(html, { comment: false }) };
    });
  const framed = ({ path }: Page): boolean => FRAME.test(path);
  return { dir, base, files, pages: all.filter((page) => !framed(page)), frames: all.filter(framed) };
}

/** The real plan's site, at the root of its address. */
export const realSite = (): Site => readSite('dist', '/');
/** The other city's site, under a path. */
export const otherSite = (): Site => readSite(OTHER.PLAN_OUT, OTHER.PLAN_BASE);

/** Pages that are tools rather than texts: what they need beyond the first screen may be more than a text needs. */
const TOOLS = /^\/(search|matrix|timeline|embed|incentives\/(check|figures)|departments\/[^/]+\/briefing|briefing\/.+)\/$/;
/** The pages that one reads: each limit of the first screen holds for them. */
export const readingPages = (site: Site): Page[] => site.pages.filter((page) => !TOOLS.test(page.path));
