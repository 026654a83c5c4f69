import type { Given } from './client.ts';
import { FACETS, type Choice } from './engine/facets.ts';
import { pathsOf } from './engine/group.ts';
import { searchPages, wantedOf, type FoundPage } from './engine/pagefind.ts';

/** Pages of the full text shown beside what the plan's own records give. */
const PAGES = 5;
/**
 * Pages that hold the words of a query and that no record has led to. Pages carry no group, department or year: with such a choice none would fit.
 * @param everywhere the reader asked for all of the site
 * @throws when the engine of the full text cannot be had
 */
export async function pagesBeside(base: string, given: Given, choice: Choice, everywhere: boolean): Promise<FoundPage[]> {
  if (FACETS.some((facet) => choice[facet])) return [];
  const known = pathsOf(given.results.map((result) => result.url));
  const pages = await searchPages(base, wantedOf(given.understanding, everywhere), PAGES);
  return pages.filter((page) => page.isTitle || !known.has(page.url));
}
