import { describe, expect, test } from 'vitest';
import { columnTotals } from '../../../../src/features/matrix/model.ts';
import { COLUMN_ORDERS, columnOrder, ROW_ORDERS, rowOrder } from '../../../../src/features/matrix/orders.ts';
import { distance, seriate } from '../../../../src/features/matrix/seriation.ts';
import { generatedMatrix } from '../../../fixtures/generate/matrix.ts';

const model = generatedMatrix(40, 12);
const length = (order: readonly number[], sets: readonly ReadonlySet<number>[]): number =>
  order.slice(1).reduce((sum, item, i) => sum + distance(sets[order[i] ?? 0] ?? new Set(), sets[item] ?? new Set()), 0);

describe('every order', () => {
  test.each(ROW_ORDERS)('of rows keeps each task once: %s', (order) => {
    expect(rowOrder(model, order).toSorted()).toEqual(model.tasks.map((t) => t.id).toSorted());
  });
  test.each(COLUMN_ORDERS)('of columns keeps each department once: %s', (order) => {
    expect(columnOrder(model, order).toSorted()).toEqual(model.departments.map((d) => d.id).toSorted());
  });
  test('works for one task and one department, and for none', () => {
    const one = generatedMatrix(1, 1);
    for (const order of ROW_ORDERS) expect(rowOrder(one, order)).toEqual(['1']);
    for (const order of COLUMN_ORDERS) expect(columnOrder(one, order)).toEqual(['d1']);
    for (const order of ROW_ORDERS) expect(rowOrder({ tasks: [], departments: [] }, order)).toEqual([]);
  });
});

test('by number of departments, no task comes before one with more', () => {
  const counts = rowOrder(model, 'departments').map((id) => model.tasks.find((t) => t.id === id)?.departments.length ?? 0);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('by number of tasks, no department comes before one with more', () => {
  const totals = columnTotals(model);
  const counts = columnOrder(model, 'tasks').map((id) => totals.get(id) ?? 0);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

describe('clustered order', () => {
  const sets = model.tasks.map((t) => new Set(t.departments.map((d) => Number(d.slice(1)))));

  test('is the same each time', () => {
    expect(seriate(sets)).toEqual(seriate(sets));
  });
  test('brings like ones nearer to each other than the printed order does', () => {
    expect(length(seriate(sets), sets)).toBeLessThan(length([...sets.keys()], sets) * 0.75);
  });
  test('finds blocks again that were shuffled', () => {
    const blocks = [0, 1, 0, 2, 1, 2, 0, 1, 2].map((b) => new Set([b * 2, b * 2 + 1]));
    const order = seriate(blocks).map((i) => [...(blocks[i] ?? [])][0]);
    const changes = order.filter((b, i) => i > 0 && b !== order[i - 1]).length;
    expect(changes).toBe(2);
  });
});

test('distance is 0 for the same departments, 1 for none in common, and in between otherwise', () => {
  expect(distance(new Set([1, 2]), new Set([2, 1]))).toBe(0);
  expect(distance(new Set([1]), new Set([2]))).toBe(1);
  expect(distance(new Set([1, 2]), new Set([2, 3]))).toBeCloseTo(2 / 3);
  expect(distance(new Set(), new Set())).toBe(0);
});
