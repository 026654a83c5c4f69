import { clausesOf, type ResponsibilityClause } from './clauses.ts';
import { markOf, type Mark, type MarkForm } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import { splitOutside } from './brackets.ts';

/** A heading or a numbered item with what belongs to it. */
export interface Item {
  /** Its number; headings without one have none. */
  mark: Mark | undefined;
  form: MarkForm | 'plain' | 'named';
  /** Its name: the words after the number up to the first full stop, or the whole line. */
  title: string;
  /** Whether its first paragraph is a heading and nothing else. */
  line: boolean;
  /** 1 for the outermost. */
  depth: number;
  parent: Item | undefined;
  children: Item[];
  /** Its own paragraphs, the one that begins with the number first. */
  paragraphs: Paragraph[];
  /** Clauses of each of its own paragraphs. */
  clauses: ResponsibilityClause[][];
}

const NAMED = /^(“[^”]{1,16}”|[^，。：:；、“”（）()]{2,16})[：:](?=.{10})/;
const NOT_NAMED = /单位|部门|时间|目标|注|附件|来源|^第/;

/** Name of an item, and whether its paragraph holds nothing else. */
function titleOf(text: string, clauseStart = text.length): { title: string; line: boolean } {
  const words = text.slice(0, clauseStart).trim();
  const [first, second] = splitOutside(words, /[。！？]/);
  const sentence = (first?.text ?? '').trim();
  const rest = second?.text.trim() ?? '';
  if (first?.after === '' || sentence === '') {
    const named = NAMED.exec(words)?.[1];
    if (named !== undefined && words.length > 40) return { title: named, line: false };
    return { title: words, line: clauseStart >= text.trimEnd().length };
  }
  return { title: sentence, line: rest === '' && clauseStart >= text.trimEnd().length && sentence.length <= 40 };
}

/** The first clause of a paragraph bounds its name only when nothing but the name stands before it. */
const boundOf = (text: string, clauses: readonly ResponsibilityClause[]): number => clauses[0]?.start ?? text.length;

/** A short line without number, sentence or clause that stands over a numbered one: a heading of a table or of a list of tasks. */
export function isPlainHeading(text: string, next: Paragraph | undefined): boolean {
  if (text.length > 32 || /[，；：:;]$/.test(text) || /[。！？].+/.test(text) || markOf(text) || clausesOf(text).length > 0) return false;
  if (/^[（(].*[）)]$|^附件|\d{4}\s*年\s*\d{1,2}\s*月|^[\d\s\-./]+$/.test(text)) return false;
  return next !== undefined;
}

/**
 * The tree of headings and items of a body, by the sequence of its numbers and not by fixed forms: a form that stands in the stack goes on at its level, one
 * that does not opens a level below. Every paragraph goes to exactly one item; those before the first item are returned apart.
 * @param leading how many paragraphs at the beginning are headings without a number
 */
export function outlineOf(paragraphs: readonly Paragraph[]): { items: Item[]; before: Paragraph[] } {
  const roots: Item[] = [];
  const before: Paragraph[] = [];
  let stack: Item[] = [];
  const open = (form: Item['form'], mark: Mark | undefined, paragraph: Paragraph, parent: Item | undefined): Item => {
    const clauses = clausesOf(paragraph.text);
    const offset = mark?.printed.length ?? 0;
    const named = form === 'named' ? NAMED.exec(paragraph.text)?.[1] : undefined;
    const { title, line } =
      named === undefined
        ? titleOf(paragraph.text.slice(offset), boundOf(paragraph.text, clauses) - offset)
        : { title: named, line: false };
    const item: Item = {
      mark,
      form,
      title,
      line,
      depth: (parent?.depth ?? 0) + 1,
      parent,
      children: [],
      paragraphs: [paragraph],
      clauses: [clauses],
    };
    (parent?.children ?? roots).push(item);
    return item;
  };
  const top = (): Item | undefined => stack.at(-1);
  for (const [i, paragraph] of paragraphs.entries()) {
    const { text } = paragraph;
    const mark = markOf(text);
    const level = mark ? stack.findIndex((item) => item.form === mark.form) : -1;
    if (mark && !(mark.form === 'ordinal' && level < 0 && mark.value !== 1)) {
      if (level >= 0) stack = stack.slice(0, level);
      else if (mark.form === 'chinese') stack = stack.filter((item) => /chapter|section|article/.test(item.form));
      else if (mark.form === 'chapter' || mark.form === 'article')
        stack = stack.filter((item) => mark.form === 'article' && /chapter|section/.test(item.form));
      stack.push(open(mark.form, mark, paragraph, top()));
      continue;
    }
    const last = top();
    const next = paragraphs[i + 1];
    if (plainHere(text, last, next, paragraphs[i + 2], stack)) {
      const twin = next !== undefined && !markOf(next.text);
      const level = stack.findIndex((item) => item.form === 'plain');
      // Two headings in a row are a chapter and its first group; a single one goes on at the inner level.
      stack = twin
        ? stack.slice(0, level < 0 ? stack.length : level)
        : level < 0
          ? []
          : stack.slice(0, stack[level + 1]?.form === 'plain' ? level + 1 : level);
      if (stack.at(-1)?.form === 'digit') stack = [];
      stack.push(open('plain', undefined, paragraph, top()));
      continue;
    }
    const named = NAMED.exec(text)?.[1];
    if (last && named !== undefined && !NOT_NAMED.test(named) && (clausesOf(text).length > 0 || isClauseLine(next))) {
      if (last.form === 'named') stack.pop();
      stack.push(open('named', undefined, paragraph, top()));
      continue;
    }
    if (last?.form === 'named' && !last.clauses.some((c) => c.length === 0)) stack.pop();
    // What follows a clause without one of its own, nor a label, is no longer the task's: it belongs to what stands over it.
    const clauses = clausesOf(text);
    if (top() && clauses.length === 0 && closedByClause(top()) && !/^[\u4e00-\u9fa5]{2,6}[:：]/.test(text)) stack.pop();
    const owner = top();
    if (owner) {
      owner.paragraphs.push(paragraph);
      owner.clauses.push(clauses);
    } else before.push(paragraph);
  }
  return { items: roots, before };
}

/** Whether an item's last paragraph ends in a clause, so that nothing more is to come. */
const closedByClause = (item: Item | undefined): boolean => {
  const last = item?.clauses.at(-1)?.at(-1);
  return item !== undefined && last !== undefined && last.end >= (item.paragraphs.at(-1)?.text.replace(/[。\s]+$/, '').length ?? 0);
};

/** Whether a paragraph is a clause and nothing else. */
const isClauseLine = (p: Paragraph | undefined): boolean =>
  p !== undefined && clausesOf(p.text).some((c) => c.start === 0 && c.end >= p.text.replace(/[。\s]+$/, '').length);

/** Whether a line without number is a heading at this place: over a digit item that goes on or begins, with no item left open before it. */
function plainHere(
  text: string,
  last: Item | undefined,
  next: Paragraph | undefined,
  afterNext: Paragraph | undefined,
  stack: readonly Item[],
): boolean {
  if (!isPlainHeading(text, next) || next === undefined) return false;
  const overItem = (p: Paragraph | undefined): boolean =>
    p !== undefined && markOf(p.text)?.form === 'digit' && clausesOf(p.text).length > 0;
  const over = overItem(next) || (isPlainHeading(next.text, afterNext) && overItem(afterNext));
  const closed = last === undefined || last.form === 'plain' || (last.form === 'digit' && last.clauses.some((c) => c.length > 0));
  return over && closed && stack.every((item) => item.form === 'plain' || item.form === 'digit');
}

/** All items in printed order. */
export const allItems = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...allItems(item.children)]);
