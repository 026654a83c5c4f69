/** A line of the received text that is not blank: its words without blanks at either end, and where they stand. */
export interface Line {
  text: string;
  /** Offsets in the received text, `end` exclusive. */
  start: number;
  end: number;
  /** Whether it is set in, as the first line of a paragraph is. */
  indented: boolean;
  /** From 1. */
  number: number;
}

/** The lines of a text that have words, in order, with their offsets. What stands between them is blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  let at = 0;
  for (const piece of text.split(/(\r\n|[\n\r\f\u2028\u2029])/)) {
    if (/^[\r\n\f\u2028\u2029]/.test(piece)) {
      if (piece !== '\f') number++;
    } else {
      const words = piece.replace(/^[\s\uFEFF\u200B]+|[\s\u200B]+$/g, '');
      const start = at + (words === '' ? 0 : piece.indexOf(words));
      const indented = /^(\u3000|\s{2,})/.test(piece);
      if (words !== '') lines.push({ text: words, start, end: start + words.length, indented, number: number + 1 });
    }
    at += piece.length;
  }
  return lines;
}
