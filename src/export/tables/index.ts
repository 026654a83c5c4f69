import { FOLDERS } from '../../collections/index.ts';
import type { OpenData } from '../../collections/define.ts';
import type { Table } from '../../collections/table.ts';
import type { Plan } from '../../plan/types.ts';
import { clauseTable } from './clauses.ts';
import { responsibilityTable } from './responsibilities.ts';
import { targetTable } from './targets.ts';

/** The order in which people meet the tables; a collection that is not named here comes before the full text. */
const ORDER = ['tasks', 'departments', 'responsibilities', 'targets', 'incentives', 'glossary', 'references', 'notes'];
const place = ({ name }: Table): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

const declared = FOLDERS.map(({ name, data }): { name: string; data: OpenData } => ({ name, data }));

/** Every table of the open data, in the order in which the data page and the workbook show them. Collections that a plan does not have are left out. */
export function tablesOf(plan: Plan): Table[] {
  const own = declared.flatMap(({ data }) => ('table' in data ? [data.table(plan)] : []));
  const tables = [...own, responsibilityTable(plan), targetTable(plan)].toSorted((a, b) => place(a) - place(b));
  return [...tables, clauseTable(plan)].filter(({ rows }) => rows.length > 0);
}

/** Collections that are no table of the open data, each with the reason, for the page that lists the files. */
export const omittedCollections = (): { name: string; reason: string }[] =>
  declared.flatMap(({ name, data }) => ('omitted' in data ? [{ name, reason: data.omitted }] : []));
