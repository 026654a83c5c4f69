import { evaluate } from './evaluate.ts';
import { DONT_KNOW, type Answers, type FitClash, type FitTable, type LayerResult, type Result } from './types.ts';

/** Something to do about what is lacking, and which incentives it is lacking for. */
export interface Lack {
  /** The condition whose step it is. */
  step: string;
  /** Conditions that it is about. */
  conditions: readonly string[];
  notice: readonly string[];
  national: readonly string[];
}

/** The one thing to do first. */
export type Next =
  | { kind: 'claim'; incentive: string }
  | { kind: 'do'; step: string }
  | { kind: 'ask'; condition?: string; incentive?: string }
  | { kind: 'answer'; question: string }
  | { kind: 'nothing' };

/** The way from the answers: what there is now, what is lacking in an order of doing, what to ask a department, what to answer first. */
export interface Path {
  results: readonly Result[];
  /** Incentives that can be claimed now: the law's own layer fits, or there is only the notice's, and that fits. */
  now: readonly string[];
  lacking: readonly Lack[];
  /** Conditions about which only the department in charge can say anything. */
  authority: readonly string[];
  /** Incentives that a department has to judge. */
  judged: readonly string[];
  /** Questions not answered, then those answered with “don't know”. */
  open: readonly string[];
  clashes: readonly FitClash[];
  next: Next;
}

const inForce = (layer: LayerResult | undefined): layer is LayerResult =>
  layer !== undefined && layer.outcome !== 'expired' && layer.outcome !== 'early' && layer.outcome !== 'have';

/** Whether steps towards an incentive are worth taking: it is wanted, and where the gain depends on what is paid now, there is one. */
const worthwhile = (table: FitTable, result: Result): boolean =>
  result.wanted === 'yes' && (result.gain === 'saves' || !table.gains.some((g) => g.incentive === result.incentive));

function lacks(table: FitTable, results: readonly Result[]): Lack[] {
  const found = new Map<string, { conditions: Set<string>; notice: Set<string>; national: Set<string> }>();
  for (const result of results)
    for (const layer of ['notice', 'national'] as const) {
      const part = result[layer];
      if (!inForce(part)) continue;
      for (const { id, state } of part.conditions) {
        if (state !== 'not-yet' && state !== 'not') continue;
        const step = table.conditions.find((c) => c.id === id)?.step ?? id;
        const lack = found.get(step) ?? { conditions: new Set(), notice: new Set(), national: new Set() };
        lack.conditions.add(id);
        lack[layer].add(result.incentive);
        found.set(step, lack);
      }
    }
  const order = (step: string): number => table.conditions.findIndex((c) => c.id === step);
  // `toSorted` is younger than the oldest browser that reads this.
  return [...found]
    .map(([step, { conditions, notice, national }]) => ({
      step,
      conditions: [...conditions],
      notice: [...notice],
      national: [...national],
    }))
    .sort((a, b) => order(a.step) - order(b.step));
}

/** What goes first: what can be had, then what is lacking, then what to ask, then what to answer. */
function nextOf({ now, lacking, authority, judged, open }: Omit<Path, 'next' | 'results' | 'clashes'>): Next {
  if (now[0] !== undefined) return { kind: 'claim', incentive: now[0] };
  if (lacking[0]) return { kind: 'do', step: lacking[0].step };
  if (authority[0] !== undefined) return { kind: 'ask', condition: authority[0] };
  if (judged[0] !== undefined) return { kind: 'ask', incentive: judged[0] };
  return open[0] === undefined ? { kind: 'nothing' } : { kind: 'answer', question: open[0] };
}

/** Finds the way from answers to what an enterprise can have. The conditions of the table come in an order of doing. */
export function findPath(table: FitTable, answers: Answers, day: string): Path {
  const results = evaluate(table, answers, day);
  const wanted = results.filter((r) => r.wanted === 'yes');
  const gives = (id: string): boolean => table.incentives.some((i) => i.id === id && i.gives !== undefined);
  const unanswered = table.questions.map((q) => q.id).filter((id) => answers[id] === undefined);
  const unsure = table.questions.map((q) => q.id).filter((id) => answers[id] === DONT_KNOW);
  const parts = {
    now: wanted.filter((r) => (r.national ?? r.notice).outcome === 'fits').map((r) => r.incentive),
    lacking: lacks(
      table,
      results.filter((r) => worthwhile(table, r)),
    ),
    authority: [
      ...new Set(
        wanted.flatMap((r) => (inForce(r.notice) ? r.notice.conditions.filter((c) => c.state === 'authority').map((c) => c.id) : [])),
      ),
    ],
    judged: wanted.filter((r) => r.notice.outcome === 'judged' && !gives(r.incentive)).map((r) => r.incentive),
    open: [...unanswered, ...unsure],
  };
  const clashes = table.clashes.filter(
    (c) => c.answers.includes(answers[c.question] ?? '') && c.with.answers.includes(answers[c.with.question] ?? ''),
  );
  return { results, ...parts, clashes, next: nextOf(parts) };
}
