/**
 * The full-text index holds Chinese text one character a word, and is asked for phrases of single characters. Index and query are then cut alike, whatever
 * dictionary a browser has; a word is found in any company.
 */
const HAN = /\p{Script=Han}/gu;
const GAP = /[\s\u200b]+/g;

/** Text with each Chinese character standing alone: `产教融合30%` → ` 产  教  融  合 30%`. */
export const spaced = (text: string): string => text.replace(HAN, ' $& ');

/** A phrase to ask the index for: all of it, in this order. */
export const phraseOf = (words: string): string => `"${spaced(words).replace(GAP, ' ').trim()}"`;

/** The text that `spaced` was made from, entities of markup included. */
export const textOf = (text: string): string =>
  text
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '')
    .replace(GAP, ' ')
    .replace(/ ?(\p{Script=Han}|[，。；：、！？“”‘’（）《》〔〕]) ?/gu, '$1')
    .trim();
