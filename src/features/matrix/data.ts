import { targetYears } from '../../plan/derive.ts';
import { formatValue, formatWhen } from '../../plan/format.ts';
import { address } from '../../plan/addresses.ts';
import type { Department, Plan, Task } from '../../plan/types.ts';
import type { MatrixModel } from './model.ts';
import { columnOrder, rowOrder } from './orders.ts';
import { roleOf } from './roles.ts';

/** Words that the panel tells of a task. */
interface TaskWords {
  title: string;
  href: string;
  clause: string;
  targets: { text: string; href: string }[];
}
/** Words that the panel tells of a department. */
interface DepartmentWords {
  name: string;
  short: string;
  href: string;
}
/** The matrix with its words, as the page hands it to the browser. */
export interface MatrixData {
  model: MatrixModel;
  tasks: Record<string, TaskWords>;
  departments: Record<string, DepartmentWords>;
  /** Headings of the groups of tasks. */
  groups: Record<string, string>;
}

const otherRole = (task: Task, department: Department): ('lead' | 'support')[] => {
  const role = roleOf(task, department);
  return role === 'responsible' ? [] : [role];
};

/**
 * What the matrix needs of the plan, as plain data.
 * @param href puts the site's base before an address
 */
export function matrixData(plan: Plan, href: (path: string) => string): MatrixData {
  const model: MatrixModel = {
    tasks: plan.tasks.map((t) => ({
      id: t.id,
      number: t.number,
      group: t.group.id,
      years: targetYears(t.targets),
      targets: t.targets.length,
      departments: t.departments.map((d) => d.id),
      roles: Object.fromEntries(t.departments.flatMap((d) => otherRole(t, d).map((role) => [d.id, role]))),
    })),
    departments: plan.departments.map((d) => ({ id: d.id, kind: d.kind.id })),
  };
  return {
    model: { ...model, clustered: { tasks: rowOrder(model, 'cluster'), departments: columnOrder(model, 'cluster') } },
    tasks: Object.fromEntries(
      plan.tasks.map((t) => [
        t.id,
        {
          title: `${t.number}. ${t.title}`,
          href: href(address.task(t)),
          clause: t.responsibilityClause,
          targets: t.targets.map((target) => ({
            text: [target.binds, target.indicator, formatValue(target), formatWhen(target)].filter(Boolean).join(' '),
            href: href(address.quote(target.quote)),
          })),
        },
      ]),
    ),
    departments: Object.fromEntries(
      plan.departments.map((d) => [d.id, { name: d.name, short: d.short, href: href(address.department(d)) }]),
    ),
    groups: Object.fromEntries(plan.groups.map((g) => [g.id, g.heading])),
  };
}
