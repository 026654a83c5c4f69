import { closingOf } from './brackets.ts';
import { quantitiesIn } from './quantities.ts';

/** The text with digits and stops blanked out that stand in brackets or quotation marks; offsets stay. */
export const spans = (text: string): string => {
  // What stands in brackets or quotation marks is beside the point here: blanks keep the offsets.
  const chars = text.split('');
  for (let i = 0; i < text.length; i++) {
    const end = /[（(〔[]/.test(text.charAt(i))
      ? closingOf(text, i)
      : /[“"]/.test(text.charAt(i))
        ? text.slice(i + 1).search(/[”"]/) + i + 1
        : -1;
    if (end <= i) continue;
    for (let k = i; k <= end; k++) if (/[\d，,；;：:、。！？]/.test(chars[k] ?? '')) chars[k] = '\u0001';
    i = end;
  }
  return chars.join('');
};

/** Cuts a sentence into fragments at commas, and those again at 、 和 以及 so that each holds one number at most. */
export function fragmentsOf(sentence: string): { text: string; start: number; piece: number }[] {
  const out: { text: string; start: number; piece: number }[] = [];
  for (const [at, piece] of cut(sentence, /[，,；;：:]/g).entries()) {
    let held: { text: string; start: number } | undefined;
    for (const part of cut(piece.text, /、|和(?=\d)|以及|及(?=\d)|与(?=\d)/g)) {
      const has = quantitiesIn(part.text).length > 0;
      const start = piece.start + part.start;
      if (!held) held = { text: part.text, start };
      else if (has && quantitiesIn(held.text).length > 0) {
        out.push({ ...held, piece: at });
        held = { text: part.text, start };
      } else held = { text: sentence.slice(held.start, start + part.text.length), start: held.start };
    }
    if (held) out.push({ ...held, piece: at });
  }
  return out;
}

/** Cuts a text at a separator; the pieces keep their offsets. */
export function cut(text: string, separator: RegExp): { text: string; start: number }[] {
  const out: { text: string; start: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    out.push({ text: text.slice(from, match.index), start: from });
    from = match.index + match[0].length;
  }
  out.push({ text: text.slice(from), start: from });
  return out;
}
