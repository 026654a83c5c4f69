import type { FitTable } from '../../fit/types.ts';
import { fitTableOf } from '../../fit/table.ts';
import { address } from '../../plan/addresses.ts';
import { lawPlace } from '../../plan/format.ts';
import type { Condition, Department, Plan, Step } from '../../plan/types.ts';

/** What the result says in words, by the identifiers of the table. Plain data: it goes into the page as JSON. */
export interface FitTexts {
  incentives: Record<string, { title: string; href: string; how?: string | undefined; figure?: string | undefined; who: string }>;
  conditions: Record<string, string>;
  steps: Record<string, { does: string; help?: string | undefined; who: string; law?: string | undefined }>;
  questions: Record<string, { order: number; question: string; answers: Record<string, string> }>;
  /** What a gain means, by question and answer. */
  gains: Record<string, string>;
  clashes: string[];
  /** What a claimant has to know before claiming, by incentive: titles of notes, and where they stand. */
  warnings: Record<string, { title: string; href: string }[]>;
  /** Reforms that are announced, by incentive. */
  reforms: Record<string, string[]>;
  document: string;
}

/** Everything that the fit check needs in the browser. */
export interface FitData {
  table: FitTable;
  texts: FitTexts;
  builtOn: string;
}

/** Departments to ask, in the text's order, with the remark that order means nothing. */
const names = (departments: readonly Department[]): string =>
  departments.map((d) => d.short).join('、') + (departments.length > 1 ? '（同列责任单位，不分先后）' : '');

const whoOf = ({ authority, departments }: Step): string => authority ?? names(departments);

const stepText = (step: Step): FitTexts['steps'][string] => ({
  does: step.does,
  help: step.help,
  who: whoOf(step),
  law: step.law && lawPlace(step.law),
});

const byId = <T, U>(list: readonly T[], key: (item: T) => string, value: (item: T) => U): Record<string, U> =>
  Object.fromEntries(list.map((item) => [key(item), value(item)]));

/** The texts of a plan's fit check. */
function textsOf(plan: Plan, href: (path: string) => string): FitTexts {
  const steps = plan.conditions.map((c: Condition) => c.step).filter((s) => s !== undefined);
  return {
    incentives: byId(
      plan.incentives,
      (i) => i.id,
      (i) => ({
        title: i.title,
        href: href(address.incentive(i)),
        how: i.national?.how,
        figure: i.figures[0] && href(address.figure(i.figures[0])),
        who: names(i.named.length > 0 ? i.named.map((n) => n.department) : i.departments),
      }),
    ),
    conditions: byId(
      plan.conditions,
      (c) => c.id,
      (c) => c.label,
    ),
    steps: byId(steps, (s) => s.id, stepText),
    questions: byId(
      plan.questions,
      (q) => q.id,
      (q) => ({
        order: q.order,
        question: q.question,
        answers: byId(
          q.answers,
          (a) => a.id,
          (a) => a.label,
        ),
      }),
    ),
    gains: Object.fromEntries(plan.questions.flatMap((q) => q.gains.map((g) => [`${q.id} ${g.answer}`, g.says]))),
    clashes: plan.questions.flatMap((q) => q.clashes.map((c) => c.says)),
    warnings: Object.fromEntries(
      plan.incentives
        .filter((i) => i.warnings.length > 0)
        .map((i) => [i.id, i.warnings.map((note) => ({ title: note.title, href: href(address.note(note)) }))]),
    ),
    reforms: Object.fromEntries(plan.incentives.filter((i) => i.reforms.length > 0).map((i) => [i.id, i.reforms.map((r) => r.says)])),
    document: plan.meta.planTitle + (plan.meta.documentNumber === undefined ? '' : `（${plan.meta.documentNumber}）`),
  };
}

/** Table and texts of a plan, for the page of the fit check. */
export const fitDataOf = (plan: Plan, href: (path: string) => string): FitData => ({
  table: fitTableOf(plan),
  texts: textsOf(plan, href),
  builtOn: plan.builtOn,
});
