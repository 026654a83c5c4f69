import { foldWidth } from '../../../notice/text.ts';
import type { PartialRecords } from '../../records.ts';

const NAMED = /《([^《》]+)》/gu;
const namedIn = (text: string): string[] => [...foldWidth(text).matchAll(NAMED)].map((match) => match[1] ?? '');

/** Titles of the notice and of the policies that were checked, widths folded, without 《》. */
export const titlesOf = ({ plan, references }: PartialRecords): string[] =>
  [...(plan ? [plan.data.planTitle, plan.data.title] : []), ...references.map(({ data }) => data.title)].flatMap((title) => [
    foldWidth(title).replace(/[《》]/g, ''),
    ...namedIn(title),
  ]);

/** A title in 《》 that is one of the plan's but for a character or two of the same place; a shorter form of it is none. */
export function misquotedTitle(words: string, titles: readonly string[]): { found: string; title: string } | undefined {
  for (const found of namedIn(words)) {
    if (found.length < 6 || titles.some((title) => title.includes(found))) continue;
    const title = titles.find((one) => {
      if (one.length !== found.length) return false;
      const differ = Array.from(one).filter((c, i) => c !== found.charAt(i)).length;
      return differ <= Math.max(1, Math.floor(one.length / 8));
    });
    if (title !== undefined) return { found, title };
  }
  return undefined;
}
