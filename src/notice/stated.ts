import { CHINESE_NUMERAL, numeral } from './numerals.ts';
import { foldWidth } from './text.ts';

/** A number that a text states as a fact, whatever digits it is written in: 百分之九十, ９０％ and 90% are one. */
export interface Stated {
  /** In the unit; 10万元 is 100000 元. A day is 20271231, a month 202712. */
  value: number;
  /** `%`, `年`, `月`, `日`, `day`, `月份`, `号`, `every`, a measure or the noun that is counted; empty where a text says only the number. */
  unit: string;
  /** 第三部分 is the third part, not three parts. */
  ordinal: boolean;
  /** As printed. */
  words: string;
  start: number;
  end: number;
}

const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
const CHINESE = `[${CHINESE_NUMERAL}]+(?:点[${CHINESE_NUMERAL}]+)?`;
const SCALE: Record<string, number> = { 百: 100, 千: 1000, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
/** What is counted or measured. Longer units come first, so that 个月 is not 个. */
const UNITS = [
  '个百分点', '个工作日', '工作日', '个季度', '季度', '个学期', '学期', '个小时', '小时', '分钟', '个月', '年度', '学年', '年级', '人次', '平方米', '平方公里', '公里', '千瓦时', '千瓦', '部门', '部委', '单位',
  '部分', '方面', '条件', '阶段', '批次', '美元', '元', '年', '月', '日', '天', '周', '倍', '个', '家', '项', '类', '种', '名', '人', '场', '次', '套', '台', '座', '处', '所', '件', '条', '款', '章', '级', '支',
  '亩', '吨', '米', '篇', '部', '门', '户', '张', '届', '期', '组', '班', '号', '岁', '册', '份', '步', '层', '题', '省', '市', '区', '县', '位', '学时', '课时',
].toSorted((a, b) => b.length - a.length); // prettier-ignore
const UNIT = UNITS.join('|');

const PATTERN = new RegExp(
  [
    String.raw`(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?`,
    String.raw`百分之(?<percent>${DIGITS}|${CHINESE})`,
    String.raw`(?<below>${DIGITS}|${CHINESE})分之(?<above>${DIGITS}|${CHINESE})`,
    String.raw`(?<![现完达组养变])(?<tenths>[${CHINESE_NUMERAL}])成(?<tenth>[${CHINESE_NUMERAL}])?(?![立效绩果本为员功熟就长])`,
    String.raw`(?<half>一半|减半|半数|对半)`,
    String.raw`[每按](?<every>半年|年|季度|季|月|周|学期|日|天)(?![底末初份])`,
    String.raw`(?<each>年度|季度|月度)(?=调度|例会|会商|会议|通报|检查|听取|报告)`,
    String.raw`(?<digits>${DIGITS})\s*(?<scale>万亿|百万|千万|万|亿|千)?[余多]?\s*(?<unit>%|${UNIT})?`,
    String.raw`(?<ordinal>第)?(?<numeral>${CHINESE})(?<big>万|亿)?[余多]?(?<counted>${UNIT})`,
    String.raw`(?<partly>半)(?<span>年|个月|天|小时)`,
    String.raw`(?<=\p{Script=Han})\((?<bracket>[${CHINESE_NUMERAL}]{1,3}|\d{1,2})\)`,
  ].join('|'),
  'gu',
);

/** `27.5`, `1,500`, `二十五点五` as a number. */
function valueOf(printed: string): number {
  const [whole = '', part] = printed.split('点');
  const value = numeral(whole) ?? Number(whole.replaceAll(',', ''));
  return part === undefined ? value : Number(`${value}.${Array.from(part, (c) => numeral(c) ?? 0).join('')}`);
}

type Groups = Record<string, string | undefined>;

/** Value and unit of a match; `undefined` where the words state no number. */
function valueStated(groups: Groups): Pick<Stated, 'value' | 'unit'> | undefined {
  const {
    year,
    month,
    day,
    percent,
    below,
    above,
    tenths,
    tenth,
    half,
    every,
    each,
    digits,
    scale,
    unit = '',
    big,
    counted = '',
    span,
  } = groups;
  if (year !== undefined) {
    const months = Number(year) * 100 + Number(month);
    return day === undefined ? { value: months, unit: '月份' } : { value: months * 100 + Number(day), unit: 'day' };
  }
  if (percent !== undefined) return { value: valueOf(percent), unit: '%' };
  if (below !== undefined) return { value: Math.round((valueOf(above ?? '') / valueOf(below)) * 10000) / 100, unit: '%' };
  if (tenths !== undefined) return { value: (numeral(tenths) ?? 0) * 10 + (tenth === undefined ? 0 : (numeral(tenth) ?? 0)), unit: '%' };
  if (half !== undefined) return { value: 50, unit: '%' };
  if (every !== undefined) return { value: '半年 季 月 周 学 日天'.indexOf(every.charAt(0)) + 1, unit: 'every' };
  if (each !== undefined) return { value: '半年 季 月 周 学 日天'.indexOf(each.charAt(0)) + 1, unit: 'every' };
  if (digits !== undefined) return { value: valueOf(digits) * (SCALE[scale ?? ''] ?? 1), unit };
  if (span !== undefined) return { value: 0.5, unit: span };
  if (groups['bracket'] !== undefined) return { value: valueOf(groups['bracket']), unit: '()' };
  const value = valueOf(groups['numeral'] ?? '');
  // 一个, 一项 are articles, and two of them are how one talks: both, neither.
  const article =
    (value === 1 && !/^(?:年|年度|月|日|天|周|倍|个月|小时)$/.test(counted)) || (value === 2 && /^[件层题处种步]$/.test(counted));
  return article && groups['ordinal'] === undefined ? undefined : { value: value * (SCALE[big ?? ''] ?? 1), unit: counted };
}

/** Words that hold the character of a numeral and no number: 万一, 一般, 统一, 双一流. */
const NO_NUMBER = /[哪某同这那](?:一|两|几)[年月天日]|统一|唯一|同一|单一|之一(?![年月日])|万一|十分|千万(?!元|人|吨)|百姓|三农|九年一贯/gu;

/** What was read of long texts: the same evidence is asked for by many records. */
const read = new Map<string, readonly Stated[]>();
const MOST_READ = 2000;

/** The numbers with units that a text states, in order, widths folded. Digits within a name of letters (A4, 1+X, 1,4-丁二醇) are none. */
export function statedIn(text: string): readonly Stated[] {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= MOST_READ) read.clear();
  const stated = readStated(text);
  read.set(text, stated);
  return stated;
}

function readStated(text: string): Stated[] {
  const folded = foldWidth(text).replace(NO_NUMBER, (words) => '　'.repeat(words.length));
  return [...folded.matchAll(PATTERN)].flatMap((match): Stated[] => {
    const groups: Groups = match.groups ?? {};
    const [before, after] = [folded.charAt(match.index - 1), folded.slice(match.index + match[0].length)];
    if (
      groups['digits'] !== undefined &&
      (/[A-Za-z/.]/.test(before) || (groups['unit'] === undefined && /^[A-Za-z+]|^,\d|^-[\p{Script=Han}A-Za-z]/u.test(after)))
    )
      return [];
    const number = valueStated(groups);
    if (!number) return [];
    // 2023—2025年: the unit counts for both ends.
    const end = number.unit === '' ? /^\s*[—\-~至到]+\s*\d+\s*(%|年|月|日|个|项|名|家)/.exec(after)?.[1] : undefined;
    const ordinal = groups['ordinal'] !== undefined || (groups['digits'] !== undefined && before === '第');
    return [{ ...number, unit: end ?? number.unit, ordinal, words: match[0], start: match.index, end: match.index + match[0].length }];
  });
}

const MEASURES = new Set(['个', '家', '项', '种', '名', '位', '类', '']);
/** Years are counted by 年 and 年度. */
const SAME: Record<string, string> = { 年度: '年', 个月: '月', 个季度: '季度', 季: '季度', 天: '日', 部委: '部门' };
const unitOf = (unit: string): string => SAME[unit] ?? unit;

/** Whether a stated number is one that the evidence states, too: the same value of the same unit; 9个 may be 9部门, and 2027年 stands in 2027年12月31日. */
export function isStatedBy(one: Stated, evidence: readonly Stated[]): boolean {
  return evidence.some((other) => {
    if (one.ordinal !== other.ordinal) return false;
    if (other.unit === 'day' && one.unit === '年') return Math.floor(other.value / 1e4) === one.value;
    if (other.unit === 'day' && one.unit === '月份') return Math.floor(other.value / 100) === one.value;
    if (other.unit === '月份' && one.unit === '年') return Math.floor(other.value / 100) === one.value;
    if (one.value !== other.value) return false;
    const [a, b] = [unitOf(one.unit), unitOf(other.unit)];
    return (
      a === b ||
      (MEASURES.has(a) && !/^(?:%|元|every|day|年|月|日|号)$/.test(b)) ||
      (a === '' && b !== 'every') ||
      (b === '' && a !== 'every' && a !== '%')
    );
  });
}
