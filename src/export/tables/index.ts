import type { Plan } from '../../plan/types.ts';
import type { Table } from './column.ts';
import { incentiveTable, noteTable, referenceTable, targetTable, termTable } from './records.ts';
import { clauseTable, departmentTable, responsibilityTable, taskTable } from './text.ts';

export { LIST_SEPARATOR, type Cell, type Table } from './column.ts';

/** Every table of the open data, in the order in which the data page and the workbook show them. Collections that a plan does not have are left out. */
export const tablesOf = (plan: Plan): Table[] =>
  [taskTable, departmentTable, responsibilityTable, targetTable, incentiveTable, termTable, referenceTable, noteTable, clauseTable]
    .map((make) => make(plan))
    .filter((t) => t.rows.length > 0);
