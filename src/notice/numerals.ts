const DIGITS: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Characters of a Chinese numeral, for regular expressions. */
export const CHINESE_NUMERAL = '〇零一二两三四五六七八九十百千';

/** `二十七` → 27, `一百零三` → 103, `二〇二四` → 2024, `27` (any width) → 27; `undefined` for anything else. */
export function numeral(text: string): number | undefined {
  const digits = text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(digits)) return Number(digits);
  if (text === '' || !Array.from(text).every((c) => c in DIGITS || c in SCALES)) return undefined;
  if (!Array.from(text).some((c) => c in SCALES))
    return Number(
      Array.from(text)
        .map((c) => DIGITS[c])
        .join(''),
    );
  let sum = 0;
  let digit: number | undefined;
  for (const c of text) {
    const scale = SCALES[c];
    if (scale === undefined) digit = DIGITS[c] ?? 0;
    else {
      sum += (digit ?? 1) * scale;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}
