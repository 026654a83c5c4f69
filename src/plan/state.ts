import { formatWhen } from './format.ts';
import { chineseDate } from '../notice/text.ts';
import type { Plan, Target } from './types.ts';

/**
 * Where a requirement stands in time, told by the day of the build and nothing else; whether it was met, the text does not say.
 * - `past`: its day has gone by (the day itself still counts as ahead);
 * - `ahead`: its day is still to come;
 * - `recurring`: something to do each month, quarter or year, without a last day;
 * - `open`: the text gives no day.
 */
export type State = 'past' | 'ahead' | 'recurring' | 'open';

/** The word for each state: the same on every page, picture, slide and data file. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  past: '期限已过',
  ahead: '期限未到',
  recurring: '定期开展',
  open: '未写期限',
};

/** What is said of results wherever nothing has been published. */
export const NO_RESULTS = '完成情况暂未公布';

/** What is said of results in one phrase: that nothing was published, or that something was. Whether anything was reached, the entries themselves say. */
export const resultWords = (published: readonly unknown[]): string => (published.length > 0 ? '已有公开进展' : NO_RESULTS);

/** State of a target, or of whatever else has a due day or a period, on the day of the build. */
export const stateOf = ({ due, every }: Pick<Target, 'due' | 'every'>, builtOn: string): State =>
  due === undefined ? (every === undefined ? 'open' : 'recurring') : due < builtOn ? 'past' : 'ahead';

/** Days that several goals or targets share, each once, ascending, with their state. */
export const deadlines = (owed: readonly Pick<Target, 'due'>[], builtOn: string): { due: string; state: State }[] =>
  [...new Set(owed.flatMap(({ due }) => due ?? []))].toSorted().map((due) => ({ due, state: stateOf({ due, every: undefined }, builtOn) }));

const COUNT = ['', '', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
const whenOf = (days: readonly { due: string }[]): string => days.map((day) => formatWhen(day)).join('、');

/**
 * The deadlines of a plan in one phrase: `2024年底、2025年底两个期限均已过`; empty where the plan sets none.
 * Its goals give the deadlines; where it has no goals with a day, all of its targets.
 */
export function deadlineWords({ goals, targets, builtOn }: Pick<Plan, 'goals' | 'targets' | 'builtOn'>): string {
  const own = deadlines(goals, builtOn);
  const all = own.length > 0 ? own : deadlines(targets, builtOn);
  const past = all.filter(({ state }) => state === 'past');
  const ahead = all.filter(({ state }) => state === 'ahead');
  const count = all.length > 1 ? `${COUNT[all.length] ?? all.length}个期限均` : '的期限';
  if (all.length === 0) return '';
  if (ahead.length === 0) return `${whenOf(all)}${count}已过`;
  if (past.length === 0) return `${whenOf(all)}${count}未到`;
  return `${whenOf(past)}的期限已过，${whenOf(ahead)}的期限未到`;
}

/** Deadlines and results of a plan in one sentence, with the day as of which it holds: `截至2026年11月24日，…均已过，完成情况暂未公布。` */
export function planState(plan: Pick<Plan, 'goals' | 'targets' | 'builtOn' | 'progress'>): string {
  return `截至${[chineseDate(plan.builtOn), deadlineWords(plan), resultWords(plan.progress)].filter(Boolean).join('，')}。`;
}
