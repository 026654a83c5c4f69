import { parse, type HTMLElement } from 'node-html-parser';
import type { IndexedClause, IndexedRecord, SearchIndex } from '../engine/types.ts';

/** What a built page says of itself: its title, what it is about, and what can be done on it. */
export interface PageWords {
  /** Path relative to the site's base: `/data/`. */
  path: string;
  title: string;
  description: string;
  /** Headings and links to files, with the anchor of the place where they stand. */
  parts: { anchor: string | undefined; text: string }[];
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Longer ones are paragraphs, not names of something. */
const LONGEST_PART = 40;
const PARTS = 'h2, h3, summary, legend, figcaption, a[download]';

/** The anchor at or around an element: its own, or that of the section it stands in. */
function anchorOf(element: HTMLElement): string | undefined {
  for (let at: HTMLElement | null = element; at && at.tagName !== 'MAIN'; at = at.parentNode) if (at.id) return at.id;
  return undefined;
}

/** Reads a page's own words from its markup; undefined for what is no page to be found: one without a heading, one that search engines are to leave out, search itself, a sheet that says again what stands elsewhere. */
export function pageWords(path: string, html: string): PageWords | undefined {
  const root = parse(html);
  const main = root.querySelector('main');
  const title = clean(main?.querySelector('h1')?.text ?? '');
  if (
    !main ||
    main.querySelector('[role=search], [data-not-searched]') ||
    title === '' ||
    root.querySelector('meta[name=robots]')?.getAttribute('content')?.includes('noindex')
  )
    return undefined;
  const parts = main
    .querySelectorAll(PARTS)
    // Titles of slides say again what has pages of its own.
    .filter((element) => !element.querySelector('select') && !element.closest('slide-deck'))
    .map((element) => ({ anchor: anchorOf(element), text: clean(element.text) }))
    .filter(
      ({ text }, i, all) =>
        text.length > 1 && text.length <= LONGEST_PART && !/（\d+个）$/.test(text) && all.findIndex((p) => p.text === text) === i,
    );
  return { path, title, description: root.querySelector('meta[name=description]')?.getAttribute('content') ?? '', parts };
}

/** Words that stand on this many pages tell nothing of one of them. */
const COMMON = 4;

/** The number before a name in a list, and the count behind it. */
const NUMBERED = /^\d+[.、]?\s*|\s*\d+(项|个单位)$/g;

const idOf = (path: string): string => `pages/${path.replace(/^\/|\/$/g, '') || 'home'}`;

/** Records of pages from their own words; those that already have a record add to it. */
export function withPages(index: SearchIndex, pages: readonly PageWords[], budget: number): SearchIndex {
  const seen = new Map<string, number>();
  for (const page of pages) for (const text of new Set(page.parts.map((p) => p.text))) seen.set(text, (seen.get(text) ?? 0) + 1);
  const own = new Set(index.records.filter((r) => r.kind !== 'page').map((r) => r.url));
  for (const { kind, url } of index.records) if (kind === 'page') own.delete(url);
  // Lists of what has a record of its own would only repeat it.
  const titles = new Set(index.records.flatMap((r) => [r.title, ...(r.also ?? [])]));
  for (const short of Object.values(index.departments)) titles.add(short);
  const [longest = ''] = index.records.filter((r) => r.id === 'pages/notice').map((r) => r.title);
  const about = (description: string): string =>
    longest === '' ? description : description.replaceAll(`《${longest}》`, '').replaceAll(longest, '');
  const records = [...index.records];
  let left = budget;
  let beyond = 0;
  for (const page of pages) {
    if (own.has(page.path)) continue;
    const parts = page.parts.filter(({ text }) => (seen.get(text) ?? 0) < COMMON && !titles.has(text.replace(NUMBERED, '')));
    const description = about(page.description);
    const cost = page.title.length + description.length + parts.reduce((sum, p) => sum + p.text.length, 0);
    const at = records.findIndex((r) => r.kind === 'page' && r.url === page.path);
    if (at < 0 && cost > left) {
      beyond++;
      continue;
    }
    left -= cost;
    const text: IndexedClause[] = [
      ...(description ? [{ sentences: [description] }] : []),
      ...parts.map((p) => ({ ...(p.anchor === undefined ? {} : { anchor: p.anchor }), sentences: [p.text] })),
    ];
    const known = records[at];
    const also = [...(known?.also ?? []), ...(known && known.title !== page.title ? [known.title] : [])];
    const record: IndexedRecord = {
      id: idOf(page.path),
      kind: 'page',
      title: page.title,
      url: page.path,
      also,
      text: [...(known?.text ?? []), ...text],
    };
    if (known) records[at] = { ...record, id: known.id };
    else records.push(record);
  }
  return { ...index, records, beyond: index.beyond + beyond };
}
