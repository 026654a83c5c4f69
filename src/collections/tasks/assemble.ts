import { clausesOfBody, unitsOfTask } from '../../notice/roles.ts';
import { known, type Assembly } from '../../plan/assembly.ts';
import type { Department, Task } from '../../plan/types.ts';
import type { Entry } from '../records.ts';
import { taskSchema, type TaskData } from './schema.ts';

/** What a role is called where the clause prints no label for it. */
const ROLES = { lead: '牵头单位', responsible: '责任单位', support: '配合单位' } as const;

/** One task: its units are read from its text, which the list in front only confirms, and become departments; rules of the notice say more of them. */
function taskOf(entry: Entry<TaskData>, assembly: Assembly): Task {
  const { id, body } = entry;
  const { number, printedNumber, title, plain, group, targets } = assembly.resolve('tasks', taskSchema, entry);
  const departmentOf = (printed: string): Department =>
    known(
      assembly.all('departments').find((d) => d.printed.includes(printed)),
      `department ${printed}`,
    );
  const { rules } = assembly.records.plan.data;
  const clauses = clausesOfBody(body);
  const units = unitsOfTask(
    clauses,
    rules.filter((rule) => rule.task === undefined || rule.task <= number),
  );
  const departments = [...new Set(units.map((unit) => departmentOf(unit.printed)))];
  const implied = rules.filter((rule) => rule.task === undefined || rule.task < number).flatMap((rule) => rule.units.map(departmentOf));
  const task: Task = {
    id,
    number,
    printedNumber: printedNumber === null ? undefined : (printedNumber ?? String(number)),
    title,
    plain,
    group: known(
      assembly.groups.find((g) => g.id === group),
      `group ${group}`,
    ),
    clause: assembly.clauseOf(`tasks/${id}`),
    clauses: assembly.clausesOf(`tasks/${id}`),
    responsibilityClause: clauses.at(-1)?.text ?? '',
    responsibilities: units.map(({ printed, role, by, label, clause }) => ({
      department: departmentOf(printed),
      printed,
      role: by === 'label' && /(?:单位|部门)$/.test(label) ? label : ROLES[role],
      kind: role,
      by,
      clause,
    })),
    openList: clauses.some((c) => c.open),
    implied: [...new Set(implied)].filter((d) => !departments.includes(d)),
    departments,
    targets: [],
    incentives: [],
    terms: [],
    notes: [],
    cases: [],
  };
  task.targets = targets.map((target) => ({ ...target, id: `task-${id}-${target.id}`, task }));
  return task;
}

/** Tasks by number, each known to its group and its departments. */
export function assembleTasks(entries: readonly Entry<TaskData>[], assembly: Assembly): Task[] {
  const tasks = entries.toSorted((a, b) => a.data.number - b.data.number).map((entry) => taskOf(entry, assembly));
  for (const task of tasks) {
    task.group.tasks.push(task);
    for (const department of task.departments) department.tasks.push(task);
  }
  return tasks;
}
