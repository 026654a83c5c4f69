import { CLOSING, closingOf } from './brackets.ts';
import { unitsOf } from './units.ts';

/** What a sentence of the notice says of all its responsibility clauses. */
export type RuleMeaning =
  /** The first of the units leads (列第一位的为牵头单位). */
  | 'first-leads'
  /** The units before the first comma lead (第一个逗号前的为牵头单位). */
  | 'before-comma-leads'
  /** Units that take part in all that follows and are not printed again (以下均需各县（市、区）政府落实，不再列出). */
  | 'implied-units';

/** A rule with the words that state it. */
export interface Rule {
  meaning: RuleMeaning;
  text: string;
  /** Offsets within the text that was searched; `end` exclusive. */
  start: number;
  end: number;
  /** The units that it implies, as printed. */
  units: string[];
}

const SAME = '(?:[，,]?\\s*(?:以?下均?同|以下各项均?同|下同))?';
const FIRST = new RegExp(
  '(?:(?:排列|排名|列|排|位列|位居|居|位)(?:名|序)?(?:在|于)?(?:第一位|第一名|首位|第一|最前面?|最前列|前列)|第一(?:个|家|位|顺位|责任)?(?:的|责任)?(?:单位|部门)?|首(?:个|位|家)(?:责任)?(?:单位|部门)?)' +
    '(?:的)?[^，,。；;、：:《》“”]{0,10}?牵头(?:负责)?(?:责任)?(?:单位|部门)?' +
    SAME,
  'g',
);
const COMMA = new RegExp(
  '[^，,。；;、：:（）()〔〕]*(?:逗号|顿号)(?:之|以)?前[^。；;（）〔〕]{0,16}?牵头(?:负责)?(?:责任)?(?:单位|部门)?' + SAME,
  'g',
);
const NOT_AGAIN =
  '(?:[，,]\\s*(?:以下|下文|后文|文中|后续)?(?:不再|不另|不)(?:一一|逐一|逐项|重复|单独|另行|分别|做|作)?(?:分工|列出|列举|列明|标注|标明|注明|赘述|单列|列))';
const IMPLIED = new RegExp(
  `(?:以下|下列|后续|下述|本方案|其余|其他|各项|所有|全部|具体任务|上述)(?:[^。；;，,]|[（〔(][^）〕)]*[）〕)])*?(?:均需|均须|均由|都由|都需|需由|须由|均应|均涉及|均含|均包括|均为)[^。；;]*?(?:(?:落实|负责|参与|配合|实施|推进|执行|承担)(?=[。；;，,）〕)\\]】]|$)(?:${NOT_AGAIN}|${SAME})|${NOT_AGAIN})`,
  'g',
);
const IMPLIED_AFTER = new RegExp(
  `[^。；;：:]*?(?:为|是|作为)(?:以下|下列|各项|所有|全部)[^。；;，,]{0,10}?(?:责任单位|责任主体|落实单位|实施主体)${NOT_AGAIN}?`,
  'g',
);

const impliedUnits = (sentence: string): string[] => {
  const before = /^(.+?)(?:均)?(?:为|是|作为)(?:以下|下列|各项|所有|全部)/.exec(sentence)?.[1];
  const within =
    /(?:均需|均须|均由|都由|都需|需由|须由|均应由|均应|均涉及|均含|均包括|均为)(.+?)(?:(?:共同|具体|负责|认真|抓好|组织|贯彻|分级|同步|按照?职责(?:分工)?)*(?:落实|负责|参与|配合|实施|推进|执行|承担)|[，,]\s*(?:以下)?不)/.exec(
      sentence,
    )?.[1];
  return unitsOf(before ?? within ?? '').units.map((u) => u.printed);
};

/** Rules that a text states, in order, each with its words. Rules that overlap (the same words read twice) are told once. */
export function rulesIn(text: string): Rule[] {
  const found: Rule[] = [];
  const add = (meaning: RuleMeaning, pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      const lead = /^[\s，,、；;]*/.exec(match[0])?.[0].length ?? 0;
      const words = match[0].slice(lead);
      const units = meaning === 'implied-units' ? impliedUnits(words) : [];
      if (meaning === 'implied-units' && units.length === 0) continue;
      const start = match.index + lead;
      if (found.some((r) => start < r.end && r.start < start + words.length)) continue;
      found.push({ meaning, text: words, start, end: start + words.length, units });
    }
  };
  add('before-comma-leads', COMMA);
  add('first-leads', FIRST);
  add('implied-units', IMPLIED);
  add('implied-units', IMPLIED_AFTER);
  return found.toSorted((a, b) => a.start - b.start);
}

/**
 * A clause without its rules: what remains is units and labels. Of the same length, with blanks where a rule and the marks around it stood, so that offsets
 * stay. A bracket that holds nothing but rules goes as a whole.
 */
export function withoutRules(text: string, rules: readonly Rule[]): string {
  const chars = Array.from({ length: text.length }, (_, i) => text.charAt(i));
  const blank = (from: number, to: number): void => {
    for (let i = Math.max(0, from); i < to; i++) chars[i] = ' ';
  };
  for (const rule of rules) {
    blank(rule.start, rule.end);
    for (let i = 0; i < rule.start; i++) {
      if (!(text.charAt(i) in CLOSING)) continue;
      const close = closingOf(text, i);
      if (close < rule.end) continue;
      if (!/[\u4e00-\u9fa5]/.test(chars.slice(i + 1, close).join(''))) blank(i, close + 1);
    }
    let from = rule.start - 1;
    while (from >= 0 && /[\s，,、；;。]/.test(chars[from] ?? '')) from--;
    blank(from + 1, rule.start);
  }
  return chars.join('');
}
