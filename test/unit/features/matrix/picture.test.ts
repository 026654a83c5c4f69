import { describe, expect, test } from 'vitest';
import { matrixPicture, STEP } from '../../../../src/features/matrix/picture.ts';
import type { Department, Task } from '../../../../src/plan/types.ts';
import { generatedMatrix } from '../../../fixtures/generate/matrix.ts';

/** A plan of which only the relation of tasks and departments matters. */
function plan(tasks: number, departments: number): { tasks: Task[]; departments: Department[] } {
  const model = generatedMatrix(tasks, departments);
  const units = model.departments.map(({ id }) => ({ id }) as Department);
  return {
    departments: units,
    tasks: model.tasks.map((t) => ({ id: t.id, departments: units.filter((u) => t.departments.includes(u.id)) }) as Task),
  };
}
const cells = (path: string): number => path.split('z').length - 1;

describe('the small picture of the matrix', () => {
  test('has a cell for each pair', () => {
    const small = plan(17, 13);
    const { filled, marked } = matrixPicture(small);
    expect(cells(filled)).toBe(small.tasks.reduce((sum, t) => sum + t.departments.length, 0));
    expect(marked).toBe('');
  });

  test('tells the marked task apart, in its place', () => {
    const small = plan(17, 13);
    const task = small.tasks[4];
    const { filled, marked, top } = matrixPicture(small, task);
    expect(cells(marked)).toBe(task?.departments.length);
    expect(cells(filled) + cells(marked)).toBe(small.tasks.reduce((sum, t) => sum + t.departments.length, 0));
    expect(top).toBe(4 * STEP);
  });

  test.each([0, 100, 199])('stays small in a large plan, and still holds the marked task %i', (at) => {
    const large = plan(200, 60);
    const { height, marked, top = -1 } = matrixPicture(large, large.tasks[at]);
    expect(height).toBeLessThanOrEqual(40 * STEP);
    expect(cells(marked)).toBe(large.tasks[at]?.departments.length);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(height);
  });

  test('of one task and one department is one cell', () => {
    const one = plan(1, 1);
    expect(cells(matrixPicture(one).filled)).toBe(1);
  });
});
