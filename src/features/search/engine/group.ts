import { fold } from './fold.ts';
import type { Result } from './query.ts';

/** Other places of a page that follow its first, if they came among the first results themselves. */
const MOST = 2;
const AMONG = 8;
const pathOf = (url: string): string => url.replace(/#.*/, '');

/** Paths of addresses, without anchors. */
export const pathsOf = (urls: readonly string[]): Set<string> => new Set(urls.map(pathOf));

/** A result, or another place of the page of the result before it. */
export type Grouped = Result & { isSamePage: boolean };

/** Results by page: each page at its best place, other places of it right below. */
export function byPage(results: readonly Result[]): Grouped[] {
  const pages = new Map<string, Grouped[]>();
  for (const [i, result] of results.entries()) {
    const page = pages.get(pathOf(result.url));
    if (!page) pages.set(pathOf(result.url), [{ ...result, isSamePage: false }]);
    else if (page.length <= MOST && i < AMONG && page.every((r) => r.url !== result.url)) page.push({ ...result, isSamePage: true });
  }
  return [...pages.values()].flat();
}

/** The same words once: a result whose excerpt stands above already shows another of its sentences, or says that they are the same. */
export function withoutRepeats<R extends Pick<Result, 'excerpt' | 'others' | 'why'>>(results: readonly R[]): R[] {
  const shown: string[] = [];
  const isShown = (text: string): boolean => shown.some((s) => s.includes(fold(text)) || fold(text).includes(s));
  let why: string | undefined;
  return results.map((result) => {
    const fresh = [result.excerpt, ...result.others].find((text) => text !== '' && !isShown(text));
    const excerpt = fresh ?? '';
    if (excerpt !== '') shown.push(fold(excerpt));
    const same = excerpt === '' && result.excerpt !== '' ? '原文同上' : undefined;
    const told = same ?? (result.why === why ? undefined : result.why);
    why = result.why ?? why;
    return { ...result, excerpt, why: told };
  });
}
