import { describe, expect, test } from 'vitest';
import { composeDocument } from '../../../src/plan/document.ts';
import { readContent } from '../../../src/collections/read.ts';
import type { PartialRecords } from '../../../src/collections/records.ts';
import { validate } from '../../../src/collections/validate.ts';
import { BASE } from '../collections/faulty-plan.ts';

const { records } = validate(await readContent(BASE));
const ids = (of: PartialRecords): string[] => composeDocument(of).map(({ id }) => id);

describe('the official text put together', () => {
  test('follows the outline, with a stable anchor for every piece', () => {
    expect(ids(records)).toEqual([
      'title',
      ...['cover-1', 'cover-2', 'cover-3', 'plan-title', 'preamble-1'],
      ...['part-requirements', 'requirements-1', 'part-principles', 'principle-1', 'principle-2'],
      ...['part-goals', 'goal-2026', 'goal-2027'],
      ...['part-tasks', 'group-build', 'task-1', 'task-2', 'group-use', 'task-3'],
      ...['part-organisation', 'organisation-1', 'organisation-2'],
    ]);
  });

  test('tells of every paragraph to which record it belongs and under which heading it stands, or the title where none is printed', () => {
    expect(composeDocument(records).find(({ id }) => id === 'task-3')).toMatchObject({ owner: 'tasks/3', partHeading: '四、重点任务' });
    expect(composeDocument(records).find(({ id }) => id === 'cover-1')?.partHeading).toBe('通知');
  });

  test('does not depend on the order in which files were read', () => {
    const turned = { ...records, tasks: records.tasks.toReversed(), goals: records.goals.toReversed() };
    expect(composeDocument(turned)).toEqual(composeDocument(records));
  });

  test('leaves out what is missing, and is empty without plan.yaml', () => {
    expect(ids({ ...records, tasks: records.tasks.slice(1) })).not.toContain('task-1');
    const rest = Object.fromEntries(Object.entries(records).filter(([name]) => name !== 'plan')) as unknown as PartialRecords;
    expect(composeDocument(rest)).toEqual([]);
  });
});
