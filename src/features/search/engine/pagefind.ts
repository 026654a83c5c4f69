import { phraseOf, textOf } from './characters.ts';
import { KIND_LABELS } from './facets.ts';
import { fold } from './fold.ts';
import type { Kind } from './types.ts';
import type { Understanding } from './understand.ts';

/** The part of Pagefind's browser interface that we use. */
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  search: (term: string) => Promise<{ results: { id: string; score: number; data: () => Promise<PagefindPage> }[] } | null>;
}
interface PagefindPage {
  url: string;
  /** All text of the page. */
  content: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** A page found by its full text. */
export interface FoundPage {
  /** Address relative to the site's base. */
  url: string;
  title: string;
  kind: Kind;
  excerpt: string;
  /** It holds the words as they were typed, as one phrase; they are its title. */
  isWhole: boolean;
  isTitle: boolean;
}

let loading: Promise<Pagefind> | undefined;

function load(base: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    // The index is small and its search takes a millisecond: a worker would cost another 11 KB and gain nothing.
    await pagefind.options({ noWorker: true, excerptLength: 60, baseUrl: '/' });
    return pagefind;
  })().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

const kindOf = (label: string | undefined): Kind =>
  (Object.entries(KIND_LABELS) as [Kind, string][]).find(([, l]) => l === label)?.[0] ?? 'page';

/** What to ask the full text for: the words as they were typed, the parts of them that marks leave in one piece, and single words. */
export interface Wanted {
  whole: string;
  parts: string[];
  words: string[];
}

/** What stands between marks: the index counts a mark as a word, so that no phrase runs across it. A point within a number is none. */
const UNMARKED = /(?:[\p{L}\p{N}%+]|\.(?=\d))+/gu;
const partsOf = (typed: string): string[] => [...new Set((typed.match(UNMARKED) ?? []).map(fold))].filter((part) => part.length > 1);

/** Words of a query to ask the full text for, the way the texts write them. `all`, names of departments and known words too, or those that no record knows. */
export function wantedOf({ terms, unknown, names, asked, plain, corrections, spelt }: Understanding, all: boolean): Wanted {
  // What was typed, with its numbers and small words, may be a title; what was mended or spelt is looked for as it was read.
  const isRead = corrections.length + spelt.length > 0;
  const whole = isRead ? asked : fold(plain);
  const known = terms.filter((t) => t.weight === 'whole').map((t) => t.alternatives[0]?.text ?? t.text);
  const words = [...new Set([...(all ? [...names.map((n) => n.matched), ...known] : []), ...unknown])].filter((w) => w.length > 1);
  const parts = partsOf(isRead ? asked : plain);
  return { whole, parts: parts.slice(0, 6), words: words.filter((w) => !parts.includes(w)).slice(0, 6) };
}

/** Pages to look at closer: one of them may bear the words as its title, or, of those that hold all parts of them, hold them in one run. */
const CLOSER = 3;
const CLOSER_BY_PARTS = 80;

/**
 * Pages whose full text holds the words, best first: those that bear them as their title, that hold all of them in one run, then more of them, and rarer ones.
 * @param base path of the site, with a slash at the end
 * @throws when the full-text index is missing or damaged
 */
export async function searchPages(base: string, { whole, parts, words }: Wanted, most: number): Promise<FoundPage[]> {
  const asked = [...parts, ...words];
  if (asked.length === 0) return [];
  const pagefind = await load(base);
  const lists = await Promise.all(asked.map((text) => pagefind.search(phraseOf(text))));
  const found = new Map<string, { score: number; parts: number; data: () => Promise<PagefindPage> }>();
  for (const [i, list] of lists.entries())
    for (const [place, { id, data }] of (list?.results ?? []).entries()) {
      const rarity = 1 / Math.log2(2 + (list?.results.length ?? 0));
      const earlier = found.get(id);
      found.set(id, {
        score: (earlier?.score ?? 0) + rarity + 0.01 / (place + 1) + (i < parts.length ? 2 : 0),
        parts: (earlier?.parts ?? 0) + (i < parts.length ? 1 : 0),
        data,
      });
    }
  const ranked = [...found.values()].toSorted((a, b) => b.score - a.score);
  const holdAll = parts.length > 1 ? ranked.filter((p) => p.parts === parts.length).length : 0;
  const best = ranked.slice(0, Math.max(most, CLOSER, Math.min(holdAll, CLOSER_BY_PARTS)));
  const pages = await Promise.all(
    best.map(async ({ data, parts: held }): Promise<FoundPage> => {
      const page = await data();
      const title = textOf(page.meta['title'] ?? page.url);
      return {
        url: page.url.startsWith('/') ? page.url : `/${page.url}`,
        title,
        kind: kindOf(page.filters['kind']?.[0]),
        excerpt: textOf(page.excerpt.replace(/<\/?mark>/g, '')),
        // A page that holds the only part as a phrase holds all; only of several parts is its text looked through, which takes time.
        isWhole: held > 0 && held === parts.length && (parts[0] === whole || fold(textOf(page.content)).includes(whole)),
        isTitle: fold(title) === whole,
      };
    }),
  );
  return pages.toSorted((a, b) => Number(b.isTitle) - Number(a.isTitle) || Number(b.isWhole) - Number(a.isWhole)).slice(0, most);
}
