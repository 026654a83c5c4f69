/**
 * Folds full-width ASCII forms and the ideographic space to half width, and nothing else (GB/T 15834 asks pages for full width, the received
 * text has half width). Length and positions stay the same, so an index into the folded text is an index into the text.
 */
export const foldWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');

/** Position of `words` in `text` with widths folded, or -1. */
export const indexOfWords = (text: string, words: string): number => foldWidth(text).indexOf(foldWidth(words));

/** Cuts a paragraph into sentences; the pieces joined give the paragraph back. A semicolon ends one too, since official sentences are long. */
export const splitSentences = (paragraph: string): string[] => paragraph.match(/[^。；！？]+[。；！？]*[”’）》]*|[。；！？]+/g) ?? [];

/** Paragraphs of a verbatim body: blocks parted by a blank line, as Markdown has them. */
export const splitParagraphs = (body: string): string[] =>
  body
    .split(/\r?\n\s*\r?\n/)
    .map((p) => p.trim())
    .filter(Boolean);

/** `2024-07-17` → `2024年7月17日`, as official documents write dates. Throws on anything else. */
export function chineseDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) throw new RangeError(`chineseDate: expected YYYY-MM-DD, got ${iso}`);
  return `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}
