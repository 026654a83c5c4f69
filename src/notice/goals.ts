import { allItems, type Item } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';

const GENERAL_HEADING = /总体要求|总体思路|指导思想|工作思路|总体部署|基本思路/;

/** Paragraphs that state goals: those under a heading that says so; without one, those of the general part that name a year. */
export function goalParagraphs(items: readonly Item[], taken: ReadonlySet<Paragraph>): Paragraph[] {
  const all = allItems(items);
  const under = (item: Item): Paragraph[] =>
    allItems([item]).flatMap((i) => (i.line && i.paragraphs.length + i.children.length > 1 ? i.paragraphs.slice(1) : i.paragraphs));
  const goals = all.filter((i) => i.title.includes('目标') && i.title.length <= 20 && i.form !== 'plain');
  const outer = goals.filter((i) => !goals.some((g) => g !== i && allItems(g.children).includes(i)));
  const found = outer.flatMap(under);
  const general =
    found.length > 0
      ? []
      : all
          .filter((i) => GENERAL_HEADING.test(i.title) && i.depth === 1)
          .flatMap(under)
          .filter((p) => /到20\d\d年/.test(p.text));
  return [...new Set([...found, ...general])].filter((p) => !taken.has(p));
}
