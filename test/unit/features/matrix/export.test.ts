import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { matrixData, type MatrixData } from '../../../../src/features/matrix/data.ts';
import { matrixCsv } from '../../../../src/features/matrix/export.ts';
import { INITIAL } from '../../../../src/features/matrix/state.ts';
import { matrixView } from '../../../../src/features/matrix/view.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import type { Plan } from '../../../../src/plan/types.ts';

let plan: Plan;
let data: MatrixData;
beforeAll(async () => {
  const { plan: checked } = await checkContent('content');
  if (!checked) throw new Error('the content has diagnostics; run npm run check');
  plan = checked;
  data = matrixData(plan, (path) => path);
});

describe('the matrix as CSV', () => {
  test('read back, has the pairs of the plan, under full names', () => {
    const text = matrixCsv(data, matrixView(data.model, INITIAL));
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data: rows } = Papa.parse<string[]>(text.slice(1).trim());
    const [head = [], ...body] = rows;
    const pairs = body.flatMap((row) => row.slice(1, -1).flatMap((mark, i) => (mark === '1' ? [`${row[0]}|${head[i + 1]}`] : [])));
    expect(pairs.toSorted()).toEqual(plan.tasks.flatMap((t) => t.departments.map((d) => `${t.number}. ${t.title}|${d.name}`)).toSorted());
  });

  test('has only the rows that show', () => {
    const group = plan.groups[0]?.id ?? '';
    const text = matrixCsv(data, matrixView(data.model, { ...INITIAL, group }));
    expect(text.trim().split('\r\n')).toHaveLength(1 + (plan.groups[0]?.tasks.length ?? 0));
  });

  test('lets no cell run as a formula', () => {
    const evil: MatrixData = { ...data, tasks: { ...data.tasks, 1: { title: '=1+1', href: '', clause: '', targets: [] } } };
    expect(matrixCsv(evil, matrixView(evil.model, INITIAL))).toContain("'=1+1");
    const wide: MatrixData = { ...data, tasks: { ...data.tasks, 1: { title: '＝1+1', href: '', clause: '', targets: [] } } };
    expect(matrixCsv(wide, matrixView(wide.model, INITIAL))).toContain("'＝1+1");
  });
});
