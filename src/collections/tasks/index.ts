import { defineFolder } from '../define.ts';
import { checkTargetIds } from '../rules/targets.ts';
import { assembleTasks } from './assemble.ts';
import { checkTasks } from './check.ts';
import { checkGroups } from './groups.ts';
import { taskSchema } from './schema.ts';
import { taskTable } from './table.ts';

/** Tasks with their responsible units. */
export const tasks = defineFolder({
  name: 'tasks',
  ending: '.md',
  schema: taskSchema,
  checks: [checkTasks, checkGroups, checkTargetIds('tasks')],
  assemble: assembleTasks,
  data: { table: taskTable },
});
