/** A character that the text should not have, with its place. */
export interface OddCharacter {
  character: string;
  /** `U+E5D2`. */
  codePoint: string;
  /** Line of the received text, from 1, and character within it, from 1. */
  line: number;
  column: number;
  kind: 'private-use' | 'radical' | 'replacement' | 'control' | 'invisible';
  /** The character that it stands for, where Unicode says so (radicals and compatibility forms). */
  stands: string | undefined;
}

/** What an odd character is, in words. */
export const ODD_KINDS: Readonly<Record<OddCharacter['kind'], string>> = {
  'private-use': '私用区字符',
  radical: '部首字符',
  replacement: '乱码替换符',
  control: '控制字符',
  invisible: '不可见字符',
};

const within = (point: number, ...ranges: readonly [number, number][]): boolean =>
  ranges.some(([from, to]) => point >= from && point <= to);

function kindOf(point: number): OddCharacter['kind'] | undefined {
  // Nearly all: plain letters, punctuation and Chinese characters.
  if (within(point, [0x20, 0x7e], [0x3000, 0xd7ff])) return undefined;
  if (within(point, [0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x9f])) return 'control';
  if (point < 0xad) return undefined;
  if (within(point, [0xe000, 0xf8ff], [0xf0000, 0xffffd], [0x100000, 0x10fffd])) return 'private-use';
  if (within(point, [0x2e80, 0x2fdf], [0xf900, 0xfaff])) return 'radical';
  if (within(point, [0xad, 0xad], [0x61c, 0x61c], [0x180e, 0x180e], [0x200b, 0x200f], [0x2028, 0x202e], [0x2060, 0x206f], [0xfeff, 0xfeff]))
    return 'invisible';
  return point === 0xfffd ? 'replacement' : undefined;
}

/**
 * Characters that a machine left in a text and that no reader sees as they are: private-use code points (a lost decimal point of a PDF), radicals in
 * place of characters, replacement marks, control and invisible characters. They are named, never passed over.
 */
export function oddCharacters(text: string): OddCharacter[] {
  const found: OddCharacter[] = [];
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    let column = 0;
    for (const character of line) {
      column++;
      const kind = kindOf(character.codePointAt(0) ?? 0);
      if (!kind || (i === 0 && column === 1 && character === '\uFEFF')) continue;
      const plain = character.normalize('NFKC');
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      found.push({
        character,
        codePoint,
        line: i + 1,
        column,
        kind,
        stands: kind === 'radical' && plain !== character ? plain : undefined,
      });
    }
  }
  return found;
}

/**
 * The text with compatibility characters replaced by what they stand for (Kangxi radicals, full-width letters and digits), one for one, so that offsets
 * stay. Chinese punctuation keeps its width: GB/T 15834 asks for it.
 */
export const plainCharacters = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF\uF900-\uFAFF\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF05]/g, (c) => {
    const plain = c.normalize('NFKC');
    return plain.length === c.length ? plain : c;
  });
