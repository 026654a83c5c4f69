import { printedUnits, responsibilityClause } from '../../notice/responsibility.ts';
import { known, type Assembly } from '../../plan/assembly.ts';
import type { Task } from '../../plan/types.ts';
import type { Entry } from '../records.ts';
import { taskSchema, type TaskData } from './schema.ts';

/** One task: its units are read from its text, which the list in front only confirms, and become departments. */
function taskOf(entry: Entry<TaskData>, assembly: Assembly): Task {
  const { id, body } = entry;
  const { number, title, group, targets } = assembly.resolve('tasks', taskSchema, entry);
  const departmentOf = (printed: string) =>
    known(
      assembly.all('departments').find((d) => d.printed.includes(printed)),
      `department ${printed}`,
    );
  const responsibilities = printedUnits(body).map((unit) => ({ ...unit, department: departmentOf(unit.printed) }));
  const task: Task = {
    id,
    number,
    title,
    group: known(
      assembly.groups.find((g) => g.id === group),
      `group ${group}`,
    ),
    clause: assembly.clauseOf(`tasks/${id}`),
    responsibilityClause: responsibilityClause(body) ?? '',
    responsibilities,
    departments: [...new Set(responsibilities.map((r) => r.department))],
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
