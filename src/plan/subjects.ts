import { createHash } from 'node:crypto';
import { dutiesOf } from './duty.ts';
import { formatValue, formatWhen } from './format.ts';
import { taskName } from './identity.ts';
import type { Department, Target, Task } from './types.ts';

/** What a unit is asked about each quarter: a task of its own, or one of the task's targets. */
export interface Subject {
  /** As in `content/progress/`: `task-5`, `task-5-skills-centre`. */
  id: string;
  task: Task;
  target: Target | undefined;
  /** In the notice's words. */
  words: string;
  /** What is to be reached and by when; empty for a task as a whole. */
  due: string;
  partners: Department[];
}

/** Everything that a unit is asked about, task by task, each with its targets after it. */
export const subjectsOf = (department: Department): Subject[] =>
  dutiesOf(department).flatMap(({ task, words, targets, partners }) => [
    { id: `task-${task.id}`, task, target: undefined, words: `${taskName(task)}。${words}`, due: '', partners },
    ...targets.map((target) => ({
      id: target.id,
      task,
      target,
      words: target.quote.text,
      due: [target.binds, formatValue(target), formatWhen(target)].filter(Boolean).join('，'),
      partners,
    })),
  ]);

/** Version of what a unit is asked: it changes when its tasks, their words or their targets do, so that a form of an earlier plan is known. */
export const versionOfSubjects = (department: Department): string =>
  createHash('sha256')
    .update(JSON.stringify(subjectsOf(department).map(({ id, words, due }) => [id, words, due])))
    .digest('hex')
    .slice(0, 12);
