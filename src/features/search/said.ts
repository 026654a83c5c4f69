import type { Given } from './client.ts';
import { absenceOf } from './engine/say.ts';
import type { Outcome } from './outcome.ts';
import { element } from './result.ts';

/** A link that asks something else on the page of search. */
function wordLink(word: string, asTyped = false): HTMLAnchorElement {
  const link = element('a', '', word);
  link.href = `?q=${encodeURIComponent(word)}${asTyped ? '&as=typed' : ''}`;
  link.dataset['word'] = word;
  if (asTyped) link.dataset['typed'] = '';
  return link;
}

/** A link that takes the filters away. */
function clearLink(count: number): HTMLAnchorElement {
  const link = element('a', '', `去掉筛选，看${count}条结果`);
  link.href = '?';
  link.dataset['clear'] = '';
  return link;
}

/**
 * What stands between the field and the results: that the plan does not hold it, how the query was read, and that a filter hides the results. The reader's
 * words stand as they were typed.
 */
export function saidAbove(given: Given, typed: string, { entries, absent, hidden }: Outcome): (Node | string)[] {
  const { corrected, understanding } = given;
  const said: (Node | string)[] = [];
  const line = (...children: (Node | string)[]): void => void said.push(element('span', 'line', ...children));
  for (const [i, sentence] of absenceOf({ ...given, absent }).entries())
    said.push(element(absent && i === 0 ? 'strong' : 'span', 'line', sentence));
  if (corrected !== undefined && !absent)
    line('按“', element('b', '', corrected), '”查找。要查原来输入的，请点', wordLink(typed, true), '。');
  else if (understanding.spelt.length > 0)
    line('按拼音读作“', understanding.spelt.join(' '), '”。要照字母查，请点', wordLink(typed, true), '。');
  if (hidden > 0) line('筛选条件下没有结果。', clearLink(hidden), '。');
  else if (entries.length === 0) said.push(...wordsToTry(given.near));
  return said;
}

/** Words to go on with, where nothing was found at all. */
const wordsToTry = (words: readonly string[]): (Node | string)[] =>
  words.length === 0 ? [] : ['试试：', ...words.flatMap((word, i) => (i > 0 ? ['，', wordLink(word)] : [wordLink(word)])), '。'];
