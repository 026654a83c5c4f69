import type { Role } from '../../notice/clauses.ts';
import type { Department, Plan, Task } from '../../plan/types.ts';

/** What each role is called, and the shape of its mark: diamond, square, ring. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = { lead: '牵头单位', responsible: '责任单位', support: '配合单位' };

const STRONGEST: readonly Role[] = ['lead', 'responsible', 'support'];

/** The role of a department in a task; of several the strongest. One that a rule adds without printing it is responsible. */
export function roleOf(task: Task, department: Department): Role {
  const own = task.responsibilities.filter((r) => r.department === department).map((r) => r.kind);
  return STRONGEST.find((role) => own.includes(role)) ?? 'responsible';
}

/** Roles that a plan has, the strongest first, with how many pairs have each. */
export function rolesOf(plan: Plan): { role: Role; pairs: number }[] {
  const all = plan.tasks.flatMap((task) => task.departments.map((department) => roleOf(task, department)));
  return STRONGEST.flatMap((role) => {
    const pairs = all.filter((one) => one === role).length;
    return pairs > 0 ? [{ role, pairs }] : [];
  });
}

/** The text leaves open who leads: no role and no rule says it, and no task speaks of leading. */
export const leadIsOpen = (plan: Plan): boolean =>
  plan.tasks.length > 0 &&
  !plan.tasks.some(
    (task) => task.responsibilities.some((r) => r.kind === 'lead') || task.clauses.some(({ text }) => text.includes('牵头')),
  );
