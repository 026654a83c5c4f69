import { scaleSqrt } from 'd3';
import { partnersOf } from '../../plan/derive.ts';
import type { Department, Plan, Task } from '../../plan/types.ts';
import { seriate } from './seriation.ts';

/** A cell of the matrix of partners: the tasks that two departments share; on the diagonal all tasks of one, above it none: each pair stands once. */
interface PartnerCell {
  department: Department;
  tasks: Task[];
  /** Side of the mark in per cent of the cell: its area grows with the number of shared tasks; 0 where there is none. */
  side: number;
}
export interface PartnerRow {
  department: Department;
  cells: PartnerCell[];
}

/**
 * Who works with whom, as an ordered adjacency matrix: departments with like tasks stand side by side, so that those who work together form blocks. Tried against an
 * arc diagram and a force layout: with 60 departments both become a tangle, with 13 both hide the numbers; a matrix stays readable and is a table already.
 */
export function partnerMatrix(plan: Plan): PartnerRow[] {
  const sets = plan.departments.map((d) => new Set(d.tasks.map((t) => t.number)));
  const ordered = seriate(sets).flatMap((i) => plan.departments[i] ?? []);
  const most = Math.max(1, ...ordered.flatMap((d) => partnersOf(d).map((p) => p.tasks.length)));
  // By area, since that is what the eye compares; a single task's mark still leaves room for its number.
  const side = scaleSqrt([0, most], [26, 90]);
  return ordered.map((department, row) => {
    const shared = new Map(partnersOf(department).map((p) => [p.department, p.tasks]));
    return {
      department,
      cells: ordered.map((other, column) => {
        const tasks = other === department ? department.tasks : column < row ? (shared.get(other) ?? []) : [];
        return { department: other, tasks, side: other === department || tasks.length === 0 ? 0 : Math.round(side(tasks.length)) };
      }),
    };
  });
}
