import { DOMParser } from '@xmldom/xmldom';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { matrixData, type MatrixData } from '../../../../src/features/matrix/data.ts';
import { matrixCsv, matrixSvg } from '../../../../src/features/matrix/export.ts';
import { INITIAL } from '../../../../src/features/matrix/state.ts';
import { matrixView } from '../../../../src/features/matrix/view.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import type { Plan } from '../../../../src/plan/assemble.ts';

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
  });
});

describe('the matrix as SVG', () => {
  const palette = { ink: '#000', paper: '#fff', rule: '#ccc', accent: '#900' };
  const pairs = (): number => plan.tasks.reduce((sum, t) => sum + t.departments.length, 0);
  const filled = (svg: string): number => svg.match(/fill="#900"/g)?.length ?? 0;

  test('is well formed, with a box a cell, a mark a pair and every name', () => {
    const svg = matrixSvg(data, matrixView(data.model, INITIAL), { palette, source: '出处 <&>' });
    const wrong: string[] = [];
    new DOMParser({ onError: (_level, message) => wrong.push(message) }).parseFromString(svg, 'image/svg+xml');
    expect(wrong).toEqual([]);
    expect(svg.match(/fill="none"/g)).toHaveLength(plan.tasks.length * plan.departments.length);
    expect(filled(svg)).toBe(pairs());
    for (const d of plan.departments) expect(svg).toContain(d.short);
  });

  test('shows what the page shows: by targets, a task without any is hollow', () => {
    const svg = matrixSvg(data, matrixView(data.model, INITIAL), { palette, source: '', intensity: true });
    expect(filled(svg)).toBe(plan.tasks.reduce((sum, t) => sum + (t.targets.length > 0 ? t.departments.length : 0), 0));
  });

  test('shows what the page shows: what is picked is filled, the rest is not', () => {
    const [department] = plan.departments;
    const svg = matrixSvg(data, matrixView(data.model, { ...INITIAL, departments: [department?.id ?? ''] }), { palette, source: '' });
    expect(filled(svg)).toBe(department?.tasks.length);
  });
});
