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

/** Paths of addresses, without anchors. */
export const pathsOf = (urls: readonly string[]): Set<string> => new Set(urls.map((url) => url.replace(/#.*/, '')));

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

/** What to ask the full text for: the words as they were typed, as one phrase, and single words. */
export interface Wanted {
  whole: string;
  words: string[];
}

/** Words of a query to ask the full text for, the way the texts write them. `all`, names of departments and known words too, or those that no record knows. */
export function wantedOf({ terms, unknown, names, asked }: Understanding, all: boolean): Wanted {
  const known = terms.filter((t) => t.weight === 'whole').map((t) => t.alternatives[0]?.text ?? t.text);
  const words = [...new Set([...(all ? [...names.map((n) => n.matched), ...known] : []), ...unknown])].filter((w) => w.length > 1);
  return { whole: asked, words: words.filter((w) => w !== asked).slice(0, 6) };
}

/** Pages to look at closer among those that hold the whole phrase: one of them may bear it as its title. */
const CLOSER = 3;

/**
 * Pages whose full text holds the words, best first: those that hold all of them as one phrase, then those that hold more of them, and rarer ones.
 * @param base path of the site, with a slash at the end
 * @throws when the full-text index is missing or damaged
 */
export async function searchPages(base: string, { whole, words }: Wanted, most: number): Promise<FoundPage[]> {
  const asked = [...(whole.length > 1 ? [whole] : []), ...words];
  if (asked.length === 0) return [];
  const pagefind = await load(base);
  const lists = await Promise.all(asked.map((text) => pagefind.search(phraseOf(text))));
  const found = new Map<string, { score: number; isWhole: boolean; data: () => Promise<PagefindPage> }>();
  for (const [i, list] of lists.entries())
    for (const [place, { id, data }] of (list?.results ?? []).entries()) {
      const isWhole = i === 0 && whole.length > 1;
      const rarity = 1 / Math.log2(2 + (list?.results.length ?? 0));
      const earlier = found.get(id);
      found.set(id, {
        score: (earlier?.score ?? 0) + rarity + 0.01 / (place + 1) + (isWhole ? 2 : 0),
        isWhole: isWhole || earlier?.isWhole === true,
        data,
      });
    }
  const best = [...found.values()].toSorted((a, b) => b.score - a.score).slice(0, Math.max(most, CLOSER));
  const pages = await Promise.all(
    best.map(async ({ data, isWhole }): Promise<FoundPage> => {
      const page = await data();
      const title = textOf(page.meta['title'] ?? page.url);
      return {
        url: page.url.startsWith('/') ? page.url : `/${page.url}`,
        title,
        kind: kindOf(page.filters['kind']?.[0]),
        excerpt: textOf(page.excerpt.replace(/<\/?mark>/g, '')),
        isWhole,
        isTitle: fold(title) === whole,
      };
    }),
  );
  return pages.toSorted((a, b) => Number(b.isTitle) - Number(a.isTitle)).slice(0, most);
}
