/** Bringing query and text to one form. Everything here keeps or reports positions, so that excerpts can be marked. */

/** Longest query that is looked at; nobody asks for more, and pasted pages must not freeze the page. */
export const LONGEST = 80;

const IGNORED =
  /[\s“”‘’"'《》〈〉〔〕〖〗「」『』【】[\]()（）、，。；：！？,;:!?·•…—–~～_|/\\<>=&#*^`@$\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff-]/;

/** One UTF-16 unit in its plain form: half width, lower case; length stays one. */
function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
  const lower = half.toLowerCase();
  return lower.length === 1 ? lower : half;
}

/** A text without what carries no meaning for search, and for each unit left its place in the original. */
export interface Folded {
  text: string;
  at: number[];
}

const DIGIT = /[0-9]/;
/** A mark that joins the digits of one number: 1,500. */
const JOINS = /[,，]/;

/**
 * Folds width and case and drops blanks, quotation marks and punctuation, so that `“双师型”教师` and `双 师 型 教师` are the same. Between two numbers one
 * stroke is left: 〔2024〕50号 and 2024 50号 are 2024/50号, never 202450号.
 */
export function foldText(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let parted = false;
  for (let i = 0; i < text.length; i++) {
    const unit = foldUnit(text.charAt(i));
    if (IGNORED.test(unit)) {
      parted ||= !JOINS.test(unit);
      continue;
    }
    if (parted && DIGIT.test(unit) && DIGIT.test(folded.slice(-1))) {
      folded += '/';
      at.push(i - 1);
    }
    parted = false;
    folded += unit;
    at.push(i);
  }
  return { text: folded, at };
}

/** The folded text alone. */
export const fold = (text: string): string => foldText(text).text;

/** Variant characters and, behind all of them, the plain form of each, as a lookup. */
export function variantTable(pairs: string): Map<string, string> {
  const table = new Map<string, string>();
  const half = pairs.length / 2;
  for (let i = 0; i < half; i++) table.set(pairs.charAt(i), pairs.charAt(half + i));
  return table;
}

/** Control characters, lone surrogates, emoji and private characters: never part of what is asked for. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NOISE = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ue000-\uf8ff\ufff0-\uffff]|\p{Extended_Pictographic}/gu;

/** Pinyin with tone marks as plain letters: `shuāng` → `shuang`, `lǜ` → `lv`. */
const withoutTones = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

/** Makes a query plain: one normal form, simplified characters, half width, lower case, no noise, one blank between words. */
export function plainQuery(raw: string, variants: ReadonlyMap<string, string>): string {
  const start = withoutTones(
    raw
      .slice(0, LONGEST * 4)
      .normalize('NFKC')
      .replace(NOISE, ' ')
      .toLowerCase(),
  );
  let plain = '';
  for (let i = 0; i < start.length; i++) {
    const unit = start.charAt(i);
    plain += variants.get(unit) ?? unit;
  }
  return plain.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}
