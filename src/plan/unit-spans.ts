import { clausesOf } from '../notice/clauses.ts';
import type { Clause, Department, Plan } from './types.ts';

/** A department where a responsibility clause prints it. */
export interface UnitSpan {
  department: Department;
  printed: string;
  start: number;
  end: number;
}

/** Every department named in the responsibility clauses of a paragraph of a task, at its own place. */
export function unitSpans(clause: Clause, plan: Plan): UnitSpan[] {
  const task = plan.tasks.find((t) => t.clauses.includes(clause));
  if (!task) return [];
  return clausesOf(clause.text).flatMap(({ segments }) =>
    segments.flatMap(({ units }) =>
      units.flatMap(({ printed, start: from }): UnitSpan[] => {
        const start = clause.text.indexOf(printed, from);
        const department = task.responsibilities.find((r) => r.printed === printed)?.department;
        return start < 0 || !department ? [] : [{ department, printed, start, end: start + printed.length }];
      }),
    ),
  );
}
