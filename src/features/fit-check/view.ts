import { rulesOf } from '../../fit/evaluate.ts';
import { findPath, type Lack, type Next, type Path } from '../../fit/path.ts';
import { DONT_KNOW, type Answers, type FitTable, type LayerResult, type Outcome, type Result } from '../../fit/types.ts';
import type { FitTexts } from './texts.ts';

/** A line of the result: what it says, and what belongs to it. */
export interface ViewItem {
  text: string;
  href?: string | undefined;
  /** Further lines, in small. */
  more: string[];
  /** Page that works out the amount. */
  figure?: string | undefined;
  /** A question that it is about. */
  question?: string | undefined;
}
export interface ViewSection {
  id: 'ask' | 'now' | 'lacking' | 'judged' | 'open' | 'unsure';
  title: string;
  ordered?: boolean;
  items: ViewItem[];
}
/** One incentive with its two verdicts. */
export interface ViewRow {
  incentive: string;
  title: string;
  href: string;
  notice: string;
  national?: string | undefined;
  /** What it is worth, if the answers tell. */
  gain?: string | undefined;
  wanted: boolean;
  good: { notice: boolean; national: boolean };
}
/** The result in words, for the page, for paper and for the clipboard alike. */
export interface View {
  /** How many questions have an answer. */
  answered: number;
  total: number;
  next: string;
  sections: ViewSection[];
  rows: ViewRow[];
  /** What a claimant has to know before claiming. */
  warnings: { title: string; href: string }[];
  /** Remarks that concern the whole result: announced reforms. */
  remarks: string[];
}

const join = (list: readonly string[]): string => list.join('、');

/** What an outcome is called. */
const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  have: '已经取得',
  fits: '适合',
  judged: '可能适合，由部门认定',
  authority: '看主管部门如何认定',
  open: '先回答',
  'not-yet': '还不符合',
  not: '不符合',
  early: '这一天还没有核对到的规定，不作判断',
  expired: '规定已到期，不作判断',
};

/** A verdict in words, with what decided. */
function verdict(layer: LayerResult, table: FitTable, answers: Answers, texts: FitTexts): string {
  // Where no question asks for anything, nothing speaks for the enterprise either.
  if (layer.outcome === 'judged' && layer.conditions.every((c) => rulesOf(table, c.id).length === 0)) return '由部门认定';
  const word = OUTCOME_WORDS[layer.outcome];
  if (layer.outcome === 'open') {
    const unsure = layer.open.every((q) => answers[q] === DONT_KNOW);
    return `${unsure ? '先弄清' : '先回答'}第${join(layer.open.map((q) => String(texts.questions[q]?.order ?? '')))}题`;
  }
  const decisive = layer.conditions.filter((c) => c.state === layer.outcome).map((c) => texts.conditions[c.id] ?? c.id);
  return layer.outcome === 'not-yet' || layer.outcome === 'not' || layer.outcome === 'authority' ? `${word}：${join(decisive)}` : word;
}

const GOOD: ReadonlySet<Outcome> = new Set(['have', 'fits']);

function gainText(result: Result, table: FitTable, answers: Answers, texts: FitTexts): string | undefined {
  if (result.gain === 'expired') return '您现在的缴税办法所依据的规定已到期，这里不作比较。';
  const gain = table.gains.find((g) => g.incentive === result.incentive && answers[g.question] === g.answer);
  return gain && texts.gains[`${gain.question} ${gain.answer}`];
}

const titles = (ids: readonly string[], texts: FitTexts): string => join(ids.map((id) => texts.incentives[id]?.title ?? id));

/** A step that is lacking: what to do, with whom it is settled, what opens after it beyond what there is already. */
function lackItem(lack: Lack, i: number, path: Path, texts: FitTexts): ViewItem {
  const step = texts.steps[lack.step];
  const opensOf = (one: Lack): string[] => [...new Set([...one.notice, ...one.national])].filter((id) => !path.now.includes(id));
  const opens = opensOf(lack);
  // What an earlier step opens, this one opens with it: the list is not told twice.
  const told = path.lacking.slice(0, i).some((earlier) => opens.length > 1 && opens.every((id) => opensOf(earlier).includes(id)));
  const after =
    opens.length === 0 ? '之后：通知写的条件也满足' : `之后打开${opens.length > 1 ? `${opens.length}项` : ''}：${titles(opens, texts)}`;
  const conditions = lack.conditions.map((c) => texts.conditions[c] ?? c).filter((label) => !step?.does.includes(label));
  return {
    text: step?.does ?? lack.step,
    more: [
      ...(conditions.length > 0 ? [`差的条件：${join(conditions)}`] : []),
      ...(step?.help ? [step.help] : []),
      ...(step && step.who !== '' ? [`找谁：${step.who}`] : []),
      ...(step?.law ? [`依据：${step.law}`] : []),
      told ? `与前面的步骤一起打开${opens.length}项` : after,
    ],
  };
}

/** A question that is open, with the way to it. */
const questionItem = (id: string, texts: FitTexts): ViewItem => ({
  text: `第${texts.questions[id]?.order ?? ''}题：${texts.questions[id]?.question ?? id}`,
  more: [],
  question: id,
});

function sectionsOf(path: Path, texts: FitTexts, answers: Answers, table: FitTable): ViewSection[] {
  const incentive = (id: string, more: string[]): ViewItem => {
    const { title = id, href, figure } = texts.incentives[id] ?? {};
    return { text: title, href, figure, more };
  };
  const gain = (id: string): string[] => {
    const result = path.results.find((r) => r.incentive === id);
    const says = result && gainText(result, table, answers, texts);
    return says ? [says] : [];
  };
  const byOffice = new Map<string, string[]>();
  for (const id of path.judged) {
    const who = texts.incentives[id]?.who ?? '';
    byOffice.set(who, [...(byOffice.get(who) ?? []), id]);
  }
  const unanswered = path.open.filter((q) => answers[q] === undefined);
  const unsure = path.open.filter((q) => answers[q] === DONT_KNOW);
  const sections: ViewSection[] = [
    {
      id: 'ask',
      title: '请核对',
      items: path.clashes.map((clash) => ({ text: texts.clashes[table.clashes.indexOf(clash)] ?? '', more: [], question: clash.question })),
    },
    {
      id: 'now',
      title: '现在就可以',
      items: path.now.map((id) => {
        const how = texts.incentives[id]?.how;
        return incentive(id, ['按您的回答，国家规定的条件都满足。', ...(how ? [how] : []), ...gain(id)]);
      }),
    },
    {
      id: 'lacking',
      title: '还差什么，按先后',
      ordered: true,
      items: path.lacking.map((lack, i) => lackItem(lack, i, path, texts)),
    },
    {
      id: 'judged',
      title: '由部门认定，要去问',
      items: [
        ...(path.authority.length === 0
          ? []
          : [
              {
                text: `问清是否影响享受激励：${join(path.authority.map((id) => texts.conditions[id] ?? id))}`,
                more: ['原文没有写看几年以内，由主管部门认定。', `找谁：${texts.steps[path.authority[0] ?? '']?.who ?? ''}`],
              },
            ]),
        ...[...byOffice].map(([who, ids]) => ({ text: `可能适合：${titles(ids, texts)}`, more: [`找谁：${who}`] })),
      ],
    },
    { id: 'open', title: '还没有回答', items: unanswered.map((q) => questionItem(q, texts)) },
    { id: 'unsure', title: '回答了“不清楚”，先弄清', items: unsure.map((q) => questionItem(q, texts)) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function nextText(next: Next, answers: Answers, texts: FitTexts): string {
  const question = (id: string): string => `第${texts.questions[id]?.order ?? ''}题：${texts.questions[id]?.question ?? id}`;
  switch (next.kind) {
    case 'claim':
      return `现在就可以：${titles([next.incentive], texts)}`;
    case 'do':
      return texts.steps[next.step]?.does ?? next.step;
    case 'ask':
      return next.condition !== undefined
        ? (texts.steps[next.condition]?.does ?? texts.conditions[next.condition] ?? '')
        : `问责任单位：${titles([next.incentive ?? ''], texts)}`;
    case 'answer':
      return `${answers[next.question] === DONT_KNOW ? '先弄清' : '先回答'}${question(next.question)}`;
    case 'nothing':
      return '按您的回答，暂时没有要办的事。';
  }
}

/**
 * The result in words.
 * @param day the day as of which rules hold
 */
export function viewOf(table: FitTable, texts: FitTexts, answers: Answers, day: string): View {
  const path = findPath(table, answers, day);
  return {
    answered: table.questions.filter((q) => answers[q.id] !== undefined).length,
    total: table.questions.length,
    next: nextText(path.next, answers, texts),
    sections: sectionsOf(path, texts, answers, table),
    rows: path.results.map((r) => ({
      incentive: r.incentive,
      title: texts.incentives[r.incentive]?.title ?? r.incentive,
      href: texts.incentives[r.incentive]?.href ?? '',
      notice: verdict(r.notice, table, answers, texts),
      national: r.national && verdict(r.national, table, answers, texts),
      gain: gainText(r, table, answers, texts),
      wanted: r.wanted === 'yes',
      good: { notice: GOOD.has(r.notice.outcome), national: r.national !== undefined && GOOD.has(r.national.outcome) },
    })),
    warnings: [
      ...new Map(
        path.results
          .filter((r) => r.wanted === 'yes')
          .flatMap((r) => texts.warnings[r.incentive] ?? [])
          .map((warning) => [warning.href, warning] as const),
      ).values(),
    ],
    remarks: [...new Set(path.results.flatMap((r) => texts.reforms[r.incentive] ?? []))],
  };
}
