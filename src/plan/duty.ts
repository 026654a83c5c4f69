import type { Department, Target, Task } from './types.ts';

/** A task as one of its departments owes it: in the notice's own words, with targets and with whom. */
export interface Duty {
  task: Task;
  /** Roles in which the text names the department, `责任单位` mostly. */
  roles: string[];
  /** Forms in which the responsibility clause prints the department. */
  printed: string[];
  /** The task's paragraphs, a line each, without the title that begins it and the responsibility clause that ends it; exact otherwise. */
  words: string;
  targets: Target[];
  /** The other departments of the task, in printed order. */
  partners: Department[];
}

/** The paragraphs between its title and its responsibility clause, both of which a duty tells by themselves. */
function wordsOf({ title, clauses, responsibilityClause }: Task): string {
  const whole = clauses.map((c) => c.text).join('\n');
  const begin = whole.indexOf(title);
  const text = begin < 0 || begin > 16 ? whole : whole.slice(begin + title.length).replace(/^[。：:]?\n?/, '');
  return responsibilityClause !== '' && text.endsWith(responsibilityClause) ? text.slice(0, -responsibilityClause.length) : text;
}

/** The duties of a department, in the order of the tasks. */
export const dutiesOf = (department: Department): Duty[] =>
  department.tasks.map((task) => {
    const own = task.responsibilities.filter((r) => r.department === department);
    return {
      task,
      roles: [...new Set(own.map((r) => r.role))],
      printed: [...new Set(own.map((r) => r.printed))],
      words: wordsOf(task),
      targets: task.targets,
      partners: task.departments.filter((other) => other !== department),
    };
  });
