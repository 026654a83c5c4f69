import { foldWidth } from '../../notice/text.ts';

/** Words that follow the text and are not its words: what they say, and what the text says there. */
export interface NearQuotation {
  found: string;
  expected: string;
}

/** A word that one takes for another, at most so long. */
const WORD = 2;
const HAN = /^\p{Script=Han}*$/u;

/** 无环保事故 for 无重大环保事故, 重大影响力 for 较大影响力: a word left out, put in or exchanged between words that stand in the text. */
function exchanged(clause: string, text: string, least: number): NearQuotation | undefined {
  for (let head = clause.length - 1; head >= 1; head--) {
    const before = clause.slice(0, head);
    for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1))
      for (let own = 0; own <= WORD; own++) {
        const after = clause.slice(head + own);
        if (after.length < 2 || before.length + after.length < least || !HAN.test(clause.slice(head, head + own))) continue;
        const start = at + before.length;
        const found = text.indexOf(after, start);
        const printed = text.slice(start, found);
        if (found < 0 || found - start > WORD || (own === 0 && found === start) || !HAN.test(printed)) continue;
        return { found: clause, expected: before + printed + after };
      }
  }
  return undefined;
}

/** 要求金融机构 for 引导金融机构: a clause begins with a word that the text does not have, before words that it has. */
function begunOtherwise(clause: string, text: string): NearQuotation | undefined {
  const [first, rest] = [clause.slice(0, WORD), clause.slice(WORD)];
  if (!HAN.test(first) || text.includes(first)) return undefined;
  let end = rest.length;
  while (end >= 4 && !text.includes(rest.slice(0, end))) end--;
  if (end < 4) return undefined;
  const at = text.indexOf(rest.slice(0, end));
  const printed = text.slice(Math.max(0, at - WORD), at);
  return printed.length === WORD && HAN.test(printed) && printed.at(-1) !== first.at(-1)
    ? { found: first + rest.slice(0, end), expected: printed + rest.slice(0, end) }
    : undefined;
}

const clausesOf = (words: string): string[] => foldWidth(words).split(/[,.。;；:：]/);

/**
 * A clause that is the text's but for a word of at most two characters in its midst.
 * @param least how many characters the two must have in common
 */
export function wordExchanged(words: string, text: string, least: number): NearQuotation | undefined {
  const printed = foldWidth(text);
  const clauses = clausesOf(words).filter((clause) => clause.length >= least && !printed.includes(clause));
  return clauses.map((clause) => exchanged(clause, printed, least)).find((near) => near !== undefined);
}

/** Words that bind or promise more than most. */
const STRONG = /要求|必须|应当|一律|强制|确保|保证|免费|无偿|全额|全部|立即|无条件|优先/gu;

/** A clause that begins with another word than the text, or a word that binds or promises more than any of the text. */
export function saysMore(words: string, text: string): NearQuotation | undefined {
  const printed = foldWidth(text);
  const strong = [...foldWidth(words).matchAll(STRONG)].find(([word]) => !printed.includes(word))?.[0];
  if (strong !== undefined) return { found: strong, expected: '原话里有的说法（鼓励、支持、引导……）' };
  return clausesOf(words)
    .map((clause) => begunOtherwise(clause, printed))
    .find((near) => near !== undefined);
}

/** 营利 for 非营利: words that the text has only with a 非 before them, and that stand here without it. */
export function withoutNot(words: string, text: string): NearQuotation | undefined {
  for (const [denied, noun = ''] of foldWidth(text).matchAll(/非([\p{Script=Han}]{2})/gu))
    if (words.includes(noun) && !words.includes(denied)) return { found: noun, expected: denied };
  return undefined;
}
