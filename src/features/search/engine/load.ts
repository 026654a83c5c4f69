import { unpackIndex, type PackedIndex } from './pack.ts';
import type { SearchIndex } from './types.ts';

/** Whether what came over the network is the index at all: a cut-off or foreign answer must not fail later, deep in a query. */
const isIndex = (data: unknown): data is PackedIndex =>
  typeof data === 'object' &&
  data !== null &&
  'records' in data &&
  Array.isArray(data.records) &&
  ['names', 'places', 'bodies', 'topics', 'elsewhere', 'within'].every((key) => Array.isArray((data as Record<string, unknown>)[key])) &&
  ['groups', 'departments', 'sounds', 'units'].every((key) => typeof (data as Record<string, unknown>)[key] === 'object') &&
  ['variants', 'synonyms'].every((key) => typeof (data as Record<string, unknown>)[key] === 'string');

/**
 * Reads the index from its text.
 * @throws when it is cut off or something else
 */
export function parseIndex(text: string): SearchIndex {
  const data: unknown = JSON.parse(text);
  if (!isIndex(data)) throw new Error('the search index is damaged');
  return unpackIndex(data);
}

/**
 * Fetches the text of the index.
 * @param base path of the site, with a slash at the end
 * @throws when it cannot be had
 */
export async function fetchIndex(base: string): Promise<string> {
  const response = await fetch(`${base}search-index.json`);
  if (!response.ok) throw new Error('the search index is missing');
  return response.text();
}
