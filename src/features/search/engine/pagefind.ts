import { phraseOf, textOf } from './characters.ts';
import { KIND_LABELS } from './facets.ts';
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

/** Words of a query to ask the full text for, the way the texts write them. `all`, names of departments too, or those that no record knows. */
export const wordsFor = ({ units, unknown, names }: Understanding, all: boolean): string[] => {
  const known = units.filter((u) => !u.weak).map((u) => u.alternatives[0]?.text ?? u.text);
  return [...new Set([...(all ? [...names.map((n) => n.matched), ...known] : []), ...unknown])].filter((w) => w.length > 1).slice(0, 6);
};

/**
 * Pages whose full text holds the words, best first: those that hold more of them, and rarer ones.
 * @param base path of the site, with a slash at the end
 * @throws when the full-text index is missing or damaged
 */
export async function searchPages(base: string, wanted: readonly string[], most: number): Promise<FoundPage[]> {
  if (wanted.length === 0) return [];
  const pagefind = await load(base);
  const lists = await Promise.all(wanted.map((words) => pagefind.search(phraseOf(words))));
  const found = new Map<string, { score: number; data: () => Promise<PagefindPage> }>();
  for (const list of lists)
    for (const [place, { id, data }] of (list?.results ?? []).entries()) {
      const rarity = 1 / Math.log2(2 + (list?.results.length ?? 0));
      found.set(id, { score: (found.get(id)?.score ?? 0) + rarity + 0.01 / (place + 1), data });
    }
  const best = [...found.values()].toSorted((a, b) => b.score - a.score).slice(0, most);
  return Promise.all(
    best.map(async ({ data }) => {
      const page = await data();
      return {
        url: page.url.startsWith('/') ? page.url : `/${page.url}`,
        title: textOf(page.meta['title'] ?? page.url),
        kind: kindOf(page.filters['kind']?.[0]),
        excerpt: textOf(page.excerpt.replace(/<\/?mark>/g, '')),
      };
    }),
  );
}
