import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/plan/assemble.ts';
import { readContent } from '../../../src/collections/read.ts';
import type { Records } from '../../../src/collections/records.ts';
import { validate } from '../../../src/collections/validate.ts';
import { BASE } from '../collections/faulty-plan.ts';

const records = validate(await readContent(BASE)).records as Records;
const plan = assemble(records);

describe('the assembled plan', () => {
  test('leads from a task to its departments and back', () => {
    for (const task of plan.tasks) for (const department of task.departments) expect(department.tasks).toContain(task);
    for (const department of plan.departments) for (const task of department.tasks) expect(task.departments).toContain(department);
  });

  test('lists the tasks of a department by their numbers', () => {
    const numbers = plan.departments.map((d) => d.tasks.map((t) => t.number));
    expect(numbers).toEqual(numbers.map((list) => list.toSorted((a, b) => a - b)));
  });

  test('knows one department by every form that the text prints', () => {
    const [first, second] = plan.tasks;
    expect(first?.responsibilities[0]?.printed).toBe('市文旅局');
    expect(second?.responsibilities[1]?.printed).toBe('市文化和旅游局');
    expect(first?.departments[0]).toBe(second?.departments[1]);
  });

  test('finds every quotation in the text, in its sentence', () => {
    const quotes = [...plan.targets, ...plan.incentives].map(({ quote }) => quote).concat(plan.notes.flatMap((n) => n.about));
    for (const { text, clause, start, sentence } of quotes) {
      expect(clause.text.slice(start, start + text.length)).toBe(text);
      expect(sentence.start).toBeLessThanOrEqual(start);
      expect(start).toBeLessThan(sentence.start + sentence.text.length);
    }
  });

  test('has a different anchor for every clause and every sentence', () => {
    const anchors = plan.clauses.flatMap((c) => [c.id, ...c.sentences.map((s) => s.id)]);
    expect(anchors.filter((a, i) => anchors.indexOf(a) !== i)).toEqual([]);
  });

  test('has a different id for every target, those of the goals first', () => {
    const ids = plan.targets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('goal-2026-corners');
    expect(ids.at(-1)).toBe('task-3-coverage');
  });

  test('ties incentives, terms and notes to their tasks', () => {
    const [, second, third] = plan.tasks;
    expect(third?.incentives.map(({ id }) => id)).toEqual(['donation-reward']);
    expect(third?.notes.map(({ id }) => id)).toEqual(['coverage']);
    expect(second?.terms.map(({ id }) => id)).toEqual(['loan-line']);
  });

  test('does not depend on the order in which files were read', () => {
    const turned = Object.fromEntries(
      Object.entries(records).map(([name, list]) => [name, Array.isArray(list) ? (list as unknown[]).toReversed() : list]),
    ) as unknown as Records;
    const order = ({ tasks, departments, goals, clauses }: typeof plan) =>
      [tasks, departments, goals, clauses].map((l) => l.map(({ id }) => id));
    expect(order(assemble(turned))).toEqual(order(plan));
  });

  test('is not made from records that refer to nothing', () => {
    expect(() => assemble({ ...records, departments: [] })).toThrow('run the content checks first');
  });
});
