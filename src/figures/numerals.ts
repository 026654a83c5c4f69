/** Digits as they are written in Chinese, those of cheques and the `w` of chats included. */
const DIGITS = '零一二三四五六七八九';
const OTHER: Readonly<Record<string, string>> = {
  〇: '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  w: '万',
  W: '万',
  億: '亿',
};
const PLACES: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const GROUPS: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** A number in tenths of a thousandth of a millionth: decimals stay whole numbers. */
const SCALE = 10n ** 10n;

/** A plain decimal as a scaled number, if it is one. */
function decimal(text: string): bigint | undefined {
  const [, whole = '', fraction = ''] = /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|)(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === '' && fraction === '') return undefined;
  if (fraction.length > 10) return undefined;
  return BigInt(whole.replace(/,/g, '') || '0') * SCALE + BigInt(fraction.padEnd(10, '0'));
}

/**
 * A number below ten thousand: `三百二十`, `3百`, `1,200.5`, `十`. What is read in two ways, `三百二` (320 or 302), is none.
 */
function belowGroup(text: string): bigint | undefined {
  const plain = decimal(text);
  if (plain !== undefined) return plain;
  if (text === '零') return 0n;
  let sum = 0n;
  let rest = text;
  let last = 10_000n;
  while (rest !== '') {
    const [all = '', zero = '', number = '', place = ''] = /^(零?)([一二三四五六七八九]|[\d.,]+)?([十百千])?/.exec(rest) ?? [];
    if (number === '' && place !== '十') return undefined;
    const size = PLACES[place] ?? 1n;
    if (size >= last || (size === 1n && last > 10n && last < 10_000n && zero === '')) return undefined;
    const value = number === '' ? SCALE : DIGITS.includes(number) ? BigInt(DIGITS.indexOf(number)) * SCALE : decimal(number);
    if (value === undefined) return undefined;
    sum += value * size;
    last = size;
    rest = rest.slice(all.length);
  }
  return sum;
}

/**
 * Reads a number as people write it: digits, Chinese numerals, or both with 十百千万亿 between them: `300`, `3百万`, `三百万`, `1.5亿`, `一千二百`.
 * @returns the number times 10^10, and whether it names 万 or 亿 itself; nothing when it is no number
 */
export function readNumber(text: string): { scaled: bigint; grouped: boolean } | undefined {
  const plain = Array.from(text, (c) => OTHER[c] ?? c).join('');
  if (plain === '') return undefined;
  let total = 0n;
  let grouped = false;
  let rest = plain;
  for (const group of ['亿', '万'] as const) {
    const at = rest.indexOf(group);
    if (at < 0) continue;
    const value = at === 0 ? undefined : belowGroup(rest.slice(0, at));
    if (value === undefined) return undefined;
    total += value * (GROUPS[group] ?? 1n);
    rest = rest.slice(at + 1);
    // `二十五万三` is 253,000 to some and 250,003 to others.
    if (/^[一二三四五六七八九]$/.test(rest)) return undefined;
    rest = rest.replace(/^零/, '');
    grouped = true;
  }
  if (rest === '') return { scaled: total, grouped };
  const value = belowGroup(rest);
  return value === undefined ? undefined : { scaled: total + value, grouped };
}

/** What one stands for in the scaled numbers of `readNumber`. */
export const ONE = SCALE;
