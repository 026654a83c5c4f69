import { describe, expect, test } from 'vitest';
import { formatState, INITIAL, parseState, type MatrixState } from '../../../../src/features/matrix/state.ts';
import { matrixView } from '../../../../src/features/matrix/view.ts';
import { generatedMatrix } from '../../../fixtures/generate/matrix.ts';

const model = generatedMatrix(20, 8);
const state = (change: Partial<MatrixState>): MatrixState => ({ ...INITIAL, ...change });

describe('a view in the address', () => {
  test.each<Partial<MatrixState>>([
    {},
    { rows: 'cluster', columns: 'tasks' },
    { departments: ['d1', 'd3'], shared: true },
    { tasks: ['4', '7'], group: 'group-2', intensity: true },
    { year: '2025' },
    { list: 'tasks' },
  ])('comes back as it was: %j', (change) => {
    expect(parseState(formatState(state(change)), model)).toEqual({ state: state(change), ignored: false });
  });

  test('is empty when nothing was changed', () => {
    expect(formatState(INITIAL)).toBe('');
  });

  test.each([
    ['?department=nobody', {}],
    ['?department=d1,nobody', { departments: ['d1'] }],
    ['?rows=sideways', {}],
    ['?list=nothing', {}],
    ['?year=1999', {}],
    ['?shared=1&department=d1', { departments: ['d1'] }],
    ['?task=%3Cscript%3E', {}],
    [`?department=${'x'.repeat(10_000)}`, {}],
  ])('leaves out what makes no sense, and says so: %s', (query, rest) => {
    expect(parseState(query, model)).toEqual({ state: state(rest), ignored: true });
  });

  test('does not take what other parts of the page write for nonsense', () => {
    expect(parseState('?utm_source=x', model)).toEqual({ state: INITIAL, ignored: false });
  });
});

describe('what a view shows', () => {
  test('everything at first, nothing standing out', () => {
    const view = matrixView(model, INITIAL);
    expect(view.rows).toHaveLength(model.tasks.length);
    expect(view.highlightedRows.size).toBe(0);
    expect(view.pairs).toBe(model.tasks.reduce((sum, t) => sum + t.departments.length, 0));
  });

  test("a picked department's tasks stand out", () => {
    const view = matrixView(model, state({ departments: ['d2'] }));
    expect([...view.highlightedRows].toSorted()).toEqual(
      model.tasks
        .filter((t) => t.departments.includes('d2'))
        .map((t) => t.id)
        .toSorted(),
    );
  });

  test("a picked task's departments stand out", () => {
    const view = matrixView(model, state({ tasks: ['5'] }));
    expect([...view.highlightedColumns].toSorted()).toEqual(model.tasks[4]?.departments.toSorted());
  });

  test('only shared tasks remain when asked for', () => {
    const view = matrixView(model, state({ departments: ['d1', 'd2'], shared: true }));
    const both = model.tasks.filter((t) => t.departments.includes('d1') && t.departments.includes('d2')).map((t) => t.id);
    expect(view.rows.toSorted()).toEqual(both.toSorted());
  });

  test('group and year narrow together', () => {
    const view = matrixView(model, state({ group: 'group-1', year: '2025' }));
    const left = model.tasks.filter((t) => t.group === 'group-1' && t.years.includes('2025')).map((t) => t.id);
    expect(view.rows.toSorted()).toEqual(left.toSorted());
  });

  test.each(['number', 'group'] as const)('rows by %s: another group starts with a line, the first with none', (rows) => {
    const view = matrixView(model, state({ rows }));
    const groupOf = (id: string | undefined): string | undefined => model.tasks.find((t) => t.id === id)?.group;
    const first = view.rows.filter((id, i) => i > 0 && groupOf(id) !== groupOf(view.rows[i - 1]));
    expect(first).toEqual(['11']);
    expect([...view.starts]).toEqual(first);
  });

  test.each(['departments', 'cluster'] as const)('rows by %s: no group has a line, since groups are mixed', (rows) => {
    expect(matrixView(model, state({ rows })).starts.size).toBe(0);
  });

  test('totals and pairs are those of the rows that show', () => {
    const view = matrixView(model, state({ group: 'group-2' }));
    const left = model.tasks.filter((t) => t.group === 'group-2');
    expect(view.pairs).toBe(left.reduce((sum, t) => sum + t.departments.length, 0));
    for (const { id } of model.departments) expect(view.totals.get(id)).toBe(left.filter((t) => t.departments.includes(id)).length);
  });
});
