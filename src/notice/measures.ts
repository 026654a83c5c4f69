import { dueDates } from './due-dates.ts';
import { cut, fragmentsOf, spans } from './fragments.ts';
import { indicatorOf, objectOf, VERBS } from './indicator.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import { isBare, respectiveOf, type Respective } from './respective.ts';

/** How a value binds. */
export type Comparison = 'at-least' | 'at-most' | 'reach' | 'count' | 'range' | 'about' | 'done';

/** A measurable requirement that a text states. */
export interface Measure {
  indicator: string;
  comparison: Comparison;
  value: number | undefined;
  upper: number | undefined;
  unit: string | undefined;
  /** What a multiple is of. */
  base: string | undefined;
  due: string | undefined;
  every: 'month' | 'quarter' | 'year' | undefined;
  binds: string | undefined;
  /** The words that state it, contiguous in the paragraph. */
  quote: string;
  start: number;
}

/** Where a measure stands decides what counts: a goals part states requirements throughout, a task also speaks of money for applicants. */
export type MeasureZone = 'goals' | 'task';

const AT_LEAST = /(?:不少于|不低于|不小于|至少|超过|超|突破|大于|高于|逾|达到?[^，]{0,2}以上)$/;
const AT_MOST =
  /(?:不超过|不高于|不多于|不大于|不得超过|不得高于|低于|少于|小于|压缩至|压缩到|压减至|缩短至|缩短到|降至|降到|降低到|降低至|减至|控制在|最多)$/;
const REACH = /(?:达到|达|提高到|提高至|提升到|提升至|增长到|增至|增加到|扩大到|扩大至|为|稳定在|保持在)$/;
const MONEY_FOR_APPLICANTS =
  /给予|补助|补贴|奖励|奖补|资助|贴息|减免|抵免|优惠|税率|年薪|最高(?!水平|学历|法院|人民)|一次性|免租|折|券额|报销|抵扣|予以|发放|额度最高|扣除|奖金|免费|租金|贷款利率|入住|费用的|投资额的|合同|标准给/;
/** The fragment states a condition or a scope, not a requirement. */
const CONDITION = /^(?:对|凡|经|若|如|按|对于|其中对|符合|具有|具备|年满|注册)|以[上下]的$|(?:^|[^目])的$/;
const SCOPE =
  /(?:(?<!稳定|控制|保持|维持|压降|压缩|维系)在|对|面向|围绕|从|聚焦|依托|基于|针对|分|近|过去|未来|用|为期|历时|每隔|满|超长|最长|年龄|具有)$/;
const SCOPE_NOUN = /^(?:方面|环节|步骤|维度|阶段|层次|层级|领域|年内|年以|年期|字|工作日内|重点环节)/;

const PERIOD: readonly [RegExp, Measure['every']][] = [
  [/每年度?|年均|每年度|每学年|逐年/, 'year'],
  [/每季度?/, 'quarter'],
  [/每月|每个月/, 'month'],
];

/** How the words around a number bind it. */
export function comparisonOf(before: string, after: string, q: Quantity): Comparison {
  if (/^(?:以上|及以上|以上水平)/.test(after) || /^[^，。]{0,6}以上$/.test(after)) return 'at-least';
  if (/^(?:以内|之内|以下|内)/.test(after)) return 'at-most';
  if (after.startsWith('左右') || before.endsWith('约')) return 'about';
  const near = before.replace(/(?:约|共|总计|累计|再|均|分别)$/, '');
  if (AT_MOST.test(near) && !/不(?:少|低|小)于$/.test(near)) return 'at-most';
  if (AT_LEAST.test(near) || new RegExp(`(?:至少|不少于)(?:${VERBS})$`).test(near)) return 'at-least';
  if (q.upper !== undefined) return 'range';
  if (REACH.test(near) || (q.unit === '倍' && /达到?|为/.test(near))) return 'reach';
  return q.unit === '%' ? 'reach' : 'count';
}

/**
 * The measurable requirements of a paragraph: number, unit, how it binds, by when, how often. Sums and shares promised to applicants are no requirements.
 * @param zone where the paragraph stands
 * @param end day by which the whole item is due, where a table or a label says so
 */
export function measuresIn(paragraph: string, zone: MeasureZone, end?: string): Measure[] {
  const found: Measure[] = [];
  const plain = spans(paragraph);
  let carried: string | undefined;
  for (const sentence of cut(plain, /[。！？]/g)) {
    let due = zone === 'goals' ? carried : undefined;
    const promised = MONEY_FOR_APPLICANTS.test(sentence.text);
    let listed = -2;
    let earlier: { text: string; start: number } | undefined;
    let each: Respective<Measure> | undefined;
    for (const fragment of fragmentsOf(sentence.text)) {
      const dates = dueDates(fragment.text);
      const quantities = quantitiesIn(fragment.text);
      // Of a span (2027年到2028年) the day nearest to the number.
      const date = dates.findLast(({ start }) => quantities.length === 0 || start < (quantities.at(-1)?.start ?? 0));
      if (date) due = date.due;
      if (zone === 'goals') carried = due ?? carried;
      const measure = read(fragment.text, quantities, {
        due: due ?? end,
        promised,
        dated: due !== undefined,
        listed: listed === fragment.piece || (listed === fragment.piece - 1 && quantities.at(-1)?.end === fragment.text.length),
      });
      each = fragment.piece === each?.piece ? each : respectiveOf(fragment);
      const next = each?.measure && quantities.length === 1 && isBare(fragment.text, quantities[0]) ? each.names.shift() : undefined;
      if (each?.measure && next !== undefined) {
        const { start } = each.measure;
        const value = quantities[0]?.value;
        const quote = paragraph.slice(start, sentence.start + fragment.start + fragment.text.trimEnd().length);
        found.push({ ...each.measure, indicator: next, value, unit: quantities[0]?.unit, quote });
        continue;
      }
      const before = earlier;
      earlier = quantities.length > 0 ? undefined : fragment;
      if (!measure) continue;
      listed = fragment.piece;
      const object = measure.indicator === '' && before ? objectOf(before.text) : '';
      if (object !== '') {
        const start = sentence.start + (before?.start ?? 0);
        const quote = paragraph.slice(start, sentence.start + fragment.start + measure.start + measure.quote.length);
        found.push({ ...measure, start, quote, indicator: object });
        continue;
      }
      const start = sentence.start + fragment.start + measure.start;
      const length = measure.quote.length;
      const whole = { ...measure, start, quote: paragraph.slice(start, start + length) };
      const name = each?.measure === undefined ? each?.names.shift() : undefined;
      if (each && name !== undefined) each.measure = whole;
      found.push({ ...whole, indicator: name ?? restore(measure.indicator, plain, paragraph, start, length) });
    }
  }
  return found.filter((m) => m.indicator !== '');
}

/** An indicator with the digits that were blanked out put back. */
function restore(indicator: string, plain: string, paragraph: string, start: number, length: number): string {
  if (!indicator.includes('\u0001')) return indicator;
  const at = plain.slice(start, start + length).indexOf(indicator);
  return at < 0 ? indicator.replaceAll('\u0001', '') : paragraph.slice(start + at, start + at + indicator.length);
}

function read(
  text: string,
  quantities: readonly Quantity[],
  context: { due: string | undefined; promised: boolean; dated: boolean; listed: boolean },
): Measure | undefined {
  const trim = /^\s*/.exec(text)?.[0].length ?? 0;
  const q = quantities.at(-1);
  const every =
    PERIOD.find(([form]) => form.test(text))?.[1] ??
    (/^(?:[^，]{0,8})(?<![\d全])年(?=培训|产(?!值)|增|新增|接待|服务)/.test(text) ? 'year' : undefined);
  const date = /(?:到|至|截至|力争到?)?(?:19|20)\d{2}年(?:\d{1,2}月)?(?:年?[底末](?:之?前)?|之?前)?[，,]?/;
  if (!q) {
    const done = /^(?:[^建]{0,14}年[底末]?前?)?(?:全面|初步|基本)?建成(?!一批|后|以来|了)([^，。]{3,24})$/.exec(text.trim());
    const noun = done?.[1]?.replace(/并(?:投入)?(?:使用|运行|运营|投用).*$/, '');
    if (!context.dated || !noun || /[、一].*批|格局|体系$/.test(noun)) return undefined;
    return {
      indicator: noun,
      comparison: 'done',
      value: undefined,
      upper: undefined,
      unit: undefined,
      base: undefined,
      due: context.due,
      every,
      binds: undefined,
      quote: text.slice(trim).trimEnd(),
      start: trim,
    };
  }
  const before = text.slice(0, q.start);
  const after = text.slice(q.end);
  const last = before.slice(Math.max(0, quantities.at(-2)?.end ?? 0));
  // A number that only describes (3岁以下婴幼儿托位数, 500米覆盖率) is part of the name.
  const own = /^(?:以[上下内]|的|[^，]{0,3}率)/.test(last) ? before : last;
  const comparison = comparisonOf(before, after, q);
  const bound = comparison !== 'count' && !(comparison === 'reach' && q.unit === '%' && !REACH.test(before));
  const share = /[%元折倍天月年岁时日米亩度]$|工作日/.test(q.unit);
  if (SCOPE.test(before.replace(/[约近]$/, '')) || SCOPE_NOUN.test(after) || CONDITION.test(text.trim())) return undefined;
  if (context.promised && (share || MONEY_FOR_APPLICANTS.test(text))) return undefined;
  if (/^(?:年|岁|周|强|位|轮|度|道|期|日|天|小时|分钟|小时|分)$/.test(q.unit) && !bound) return undefined;
  if (/^年|岁$/.test(q.unit)) return undefined;
  const verb = new RegExp(`(?:${VERBS})[^，]{0,24}$`).test(before);
  if (!bound && !context.dated && !context.listed && every === undefined && !verb) return undefined;
  const base = q.unit === '倍' ? (/(?:达到?|为|是|超过?)?([^达到为是超]{2,20})的$/.exec(own)?.[1] ?? undefined) : undefined;
  const binds = /^([\u4e00-\u9fa5]{3,12}?)(?:每年度?|年培训)/.exec(text.trim().replace(date, ''))?.[1];
  const indicator = indicatorOf(
    base === undefined ? own : own.replace(new RegExp(`(?:达到?|为|是|超过?)?${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}的$`), ''),
    after,
    date,
  );
  return {
    indicator,
    comparison,
    value: q.value,
    upper: q.upper,
    unit: q.unit,
    base,
    due: context.due,
    every,
    binds: binds !== undefined && !new RegExp(`^(?:${VERBS})`).test(binds) ? binds : undefined,
    quote: text.slice(trim).trimEnd(),
    start: trim,
  };
}
