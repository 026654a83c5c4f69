import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { planJson, planJsonText } from '../../../src/export/plan-json.ts';
import { planJsonSchemaText, type PlanJson } from '../../../src/export/plan-schema.ts';
import { FOLDERS, planOf } from './plans.ts';

const schema = JSON.parse(planJsonSchemaText()) as object;
const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats(ajv);
const valid = ajv.compile(schema);
const under = (path: string): string => `/sub${path}`;

describe.each([...FOLDERS, 'test/fixtures/plans/base'])('the plan of %s as one JSON file', async (dir) => {
  const plan = await planOf(dir);
  const read = JSON.parse(planJsonText(plan, under)) as PlanJson;

  test('keeps to the schema beside it', () => {
    valid(read);
    expect(valid.errors).toBeNull();
  });

  test('is refused by the schema when a task loses its number or gains an unknown field', () => {
    expect(valid({ ...read, tasks: read.tasks.map((task) => ({ ...task, number: undefined })) })).toBe(false);
    expect(valid({ ...read, tasks: read.tasks.map((task) => ({ ...task, progress: '50%' })) })).toBe(false);
  });

  test('holds the full text: every paragraph of the notice', () => {
    const whole = JSON.stringify(read.sections) + JSON.stringify([read.principles, read.goals, read.tasks]);
    const paragraphs = plan.clauses
      .filter((clause) => clause.kind === 'paragraph')
      .map((clause) => JSON.stringify(clause.text).slice(1, -1));
    expect(paragraphs.filter((text) => !whole.includes(text))).toEqual([]);
  });

  test('ties tasks and departments both ways, in the words of the text', () => {
    for (const task of read.tasks)
      for (const { id, printed } of task.departments) {
        expect(task.paragraphs.join('\n')).toContain(printed);
        expect(read.departments.find((d) => d.id === id)?.tasks).toContain(task.number);
      }
  });

  test('quotes every target from the text of its task or goal', () => {
    const texts = [...read.tasks.map((t) => ({ text: t.paragraphs.join('\n'), targets: t.targets })), ...read.goals];
    for (const { text, targets } of texts) for (const target of targets) expect(text).toContain(target.quote);
  });

  test('gives addresses under the base path of the site', () => {
    expect(read.tasks.map((task) => task.url)).toEqual(plan.tasks.map((task) => `/sub/tasks/${task.id}/`));
  });
});

test('a target says its year, its period and whom it binds', async () => {
  const [, task] = planJson(await planOf('test/fixtures/plans/base'), under).tasks;
  expect(task?.targets).toMatchObject([
    { indicator: '图书角藏书', comparison: 'min', value: 500, unit: '册', year: 2027, due: '2027-12-31', binds: '每个图书角' },
    { indicator: '图书更新', comparison: 'count', value: 1, unit: '次', every: 'quarter' },
  ]);
});
