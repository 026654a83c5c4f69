import { prepare, type Engine } from './engine.ts';
import type { SearchIndex } from './types.ts';

/** Whether what came over the network is the index at all: a cut-off or foreign answer must not fail later, deep in a query. */
const isIndex = (data: unknown): data is SearchIndex =>
  typeof data === 'object' &&
  data !== null &&
  'records' in data &&
  Array.isArray(data.records) &&
  ['names', 'places', 'synonyms'].every((key) => Array.isArray((data as Record<string, unknown>)[key])) &&
  ['groups', 'departments', 'sounds'].every((key) => typeof (data as Record<string, unknown>)[key] === 'object') &&
  'variants' in data &&
  typeof data.variants === 'string';

let loading: Promise<Engine> | undefined;

/**
 * Fetches the index once a page. Rejects if it is missing or damaged; the next call tries again.
 * @param base path of the site, with a slash at the end
 */
export function loadEngine(base: string): Promise<Engine> {
  loading ??= fetch(`${base}search-index.json`)
    .then(async (response) => {
      const data: unknown = response.ok ? await response.json() : undefined;
      if (!isIndex(data)) throw new Error('the search index is missing or damaged');
      return prepare(data);
    })
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
