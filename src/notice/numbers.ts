const DIGITS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };
const SCALES: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/**
 * Every number that a Chinese text states: `2万` is 20000, `1,500` is 1500, `两` and single Chinese digits count too. Years and ordinals are numbers like
 * any other: the caller looks for one value among them.
 */
export const numbersIn = (text: string): number[] =>
  [...text.matchAll(/(\d+(?:[,，]\d{3})*(?:\.\d+)?|[一二两三四五六七八九十])\s*([万亿]?)/gu)].map(
    ([, number = '', scale = '']) => (DIGITS[number] ?? Number(number.replace(/[,，]/g, ''))) * (SCALES[scale] ?? 1),
  );
