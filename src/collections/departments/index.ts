import { byOrder } from '../../plan/assembly.ts';
import { defineFolder } from '../define.ts';
import { checkNames, checkOrphans, checkUnits } from './check.ts';
import { checkKinds } from './kinds.ts';
import { checkDepartmentNames } from './names.ts';
import { departmentSchema } from './schema.ts';
import { departmentTable } from './table.ts';

/** Departments with every name by which text and people call them; a department’s tasks are added by the tasks. */
export const departments = defineFolder({
  name: 'departments',
  ending: '.yaml',
  schema: departmentSchema,
  checks: [checkUnits, checkNames, checkDepartmentNames, checkKinds, checkOrphans],
  assemble: (entries, assembly) =>
    entries
      .map((entry) => {
        const department = assembly.resolve('departments', departmentSchema, entry);
        return { ...department, short: department.shortNames[0] ?? department.name, tasks: [] };
      })
      .toSorted(byOrder),
  data: { table: departmentTable },
});
