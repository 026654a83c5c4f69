/** Text as it may stand in an SVG document. */
export const escapeText = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** How wide a character is, in parts of the type size: Chinese ones and their punctuation fill their square, others are taken for wide Latin ones. */
const em = (character: string): number => ((character.codePointAt(0) ?? 0) >= 0x2000 ? 1 : 0.62);

/** How wide a line of text is at most, in pixels; without a browser to measure it. */
export const widthOf = (text: string, size: number): number => Array.from(text).reduce((sum, c) => sum + em(c), 0) * size;

/** Punctuation that begins no line (GB/T 15834). */
const NO_START = /^[，。；：、！？）》〉」』”’]/;

/** Brackets that end no line. */
const NO_END = /[（《〈「『“‘〔【]$/;

/** Breaks a text into lines that are no wider than given, in pixels; Latin words and addresses break anywhere, too, or they would not fit. */
export function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && widthOf(line + character, size) > width && !NO_START.test(character)) {
      const stays = line.replace(NO_END, '');
      lines.push(stays);
      line = line.slice(stays.length);
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}
