import { numeral } from './numerals.ts';

/** A number with its unit, as a text states it. */
export interface Quantity {
  value: number;
  /** Upper end of a range. */
  upper: number | undefined;
  /** As printed; money and large measures keep 万 and 亿 (亿元, 亿千瓦), counts do not (2万人次 is 20000 人次). */
  unit: string;
  start: number;
  end: number;
}

const UNITS = [
  '个百分点', '个工作日', '个小时', '个月', '平方公里', '平方千米', '平方米', '立方米', '千瓦时', '万千瓦', '千瓦', '兆瓦', '公里', '千米', '公顷', '人次', '人天', '床位', '课时', '学时', '工作日',
  '小时', '分钟', '美元', '元', '个', '家', '项', '名', '人', '场', '次', '套', '台', '辆', '架', '艘', '座', '处', '所', '件', '条', '种', '类', '支', '亩', '吨', '米', '天', '日', '月', '倍', '篇', '部',
  '门', '户', '张', '册', '床', '株', '只', '头', '对', '款', '例', '组', '期', '届', '届次', '班', '间', '栋', '幅', '本', '份', '位', '度', '站', '片', '枚', '卡', '标准箱', '架次', '班次', '标箱', '克', '升', '周', '岁', '年', '批次', '单', '笔', '强', '道', '轮',
].toSorted((a, b) => b.length - a.length); // prettier-ignore
const NUMBER = '(?<!\\d)(\\d+(?:,\\d{3})*(?:\\.\\d+)?|半)\\s*(万亿|百万|千万|万|亿|千)?[余多]?';
const QUANTITY = new RegExp(
  `${NUMBER}(?:\\s*(?:%|％)?\\s*(?:—|－|-|–|~|～|至|到)\\s*(\\d+(?:\\.\\d+)?)\\s*(万亿|百万|千万|万|亿|千)?)?\\s*[余多]?(%|％|${UNITS.join('|')}|[TPEGM]B|[PE]?FLOPS|PFlops|EFlops|[PE](?=算力|[，。；、]|以上))`,
  'g',
);
const SCALE: Record<string, number> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
/** Units that are printed together with their scale: 亿元, 万千瓦. */
const SCALED = /元|千瓦|吨|平方公里|公里|标准箱|亩/;

/** The numbers with units that stand in a text, in order. Years, numbers of documents, ordinals and list numbers have no unit here and are none. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap((match): Quantity[] => {
    const [whole, number = '', scale = '', second, secondScale, printed = ''] = match;
    if (/[第前+＋.]$/.test(text.slice(0, match.index)) || /^[+＋]/.test(text.slice(match.index + whole.length))) return [];
    if (/^(年|月|日)$/.test(printed) && /\d年$/.test(text.slice(0, match.index))) return [];
    if (/^年$/.test(printed) && number.length === 4) return [];
    const last = secondScale ?? scale;
    const keep = last !== '' && (last.includes('亿') || SCALED.test(printed));
    const scaled = (digits: string, by: string): number => {
      const n = digits === '半' ? 0.5 : Number(digits.replaceAll(',', ''));
      return keep || by === '' ? n : Math.round(n * (SCALE[by] ?? 1) * 1e6) / 1e6;
    };
    return [
      {
        value: scaled(number, scale || (second === undefined ? '' : last)),
        upper: second === undefined ? undefined : scaled(second, last),
        unit: (keep ? last : '') + (printed === '％' ? '%' : printed),
        start: match.index,
        end: match.index + whole.length,
      },
    ];
  });
}

const DIGIT = /(\d+(?:[,，]\d{3})*(?:\.\d+)?|[一二两三四五六七八九十半])\s*([万亿千百]?)/gu;
const SINGLE: Record<string, number> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/**
 * Every number that a Chinese text states: `2万` is 20000, `1,500` is 1500, `两` and single Chinese digits count too. Years and ordinals are numbers like
 * any other: the caller looks for one value among them.
 */
export const numbersIn = (text: string): number[] =>
  [...text.matchAll(DIGIT)].map(([, number = '', scale = '']) => {
    const value = number === '半' ? 0.5 : (numeral(number) ?? Number(number.replace(/[,，]/g, '')));
    return value * (SINGLE[scale] ?? 1);
  });
