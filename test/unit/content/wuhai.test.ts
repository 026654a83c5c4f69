import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { combinationsOf } from '../../../src/plan/derive.ts';
import { formatDiagnostics } from '../../../src/collections/diagnostic.ts';

// The one place in the tests that knows the figures of the real plan: they were counted in the notice by hand.
const { plan, diagnostics, fidelity } = await checkContent('content');
if (!plan) throw new Error(formatDiagnostics(diagnostics));

describe('the content of the real plan', () => {
  test('is the notice, every one of its characters', () => {
    expect(fidelity?.same).toBe(fidelity?.total);
    expect(fidelity?.total).toBeGreaterThan(5000);
  });

  test('has 17 tasks in 6 groups, 3 principles and the goals of two years', () => {
    expect(plan.tasks.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    expect(plan.groups).toHaveLength(6);
    expect(plan.principles).toHaveLength(3);
    expect(plan.goals.map(({ due }) => due)).toEqual(['2024-12-31', '2025-12-31']);
  });

  test('has 17 spellings of units for 13 departments, in 55 pairs of a task and a department', () => {
    expect(plan.departments).toHaveLength(13);
    expect(new Set(plan.tasks.flatMap((t) => t.responsibilities.map(({ printed }) => printed))).size).toBe(17);
    expect(plan.tasks.flatMap((t) => t.departments)).toHaveLength(55);
  });

  test('has ten different combinations of departments', () => {
    expect(combinationsOf(plan)).toHaveLength(10);
  });

  test('holds at least 30 measurable requirements', () => {
    expect(plan.targets.length).toBeGreaterThanOrEqual(30);
  });

  test('explains at least 20 terms, those that readers ask for among them', () => {
    expect(plan.glossary.length).toBeGreaterThanOrEqual(20);
    const forms = plan.glossary.flatMap(({ term, forms }) => [term, ...forms]).join();
    for (const word of ['双师型', '1+X', '岗课赛证', '现代学徒制', '订单式', '引企入教', '联合体', '共同体', '产业学院', 'BDO', '一刻钟优教普惠圈'])
      expect(forms).toContain(word);
  });

  test.each([
    ['发改委', 'development-reform'],
    ['工信局', 'industry-it'],
    ['人社局', 'human-resources'],
    ['科技局', 'science-technology'],
    ['高新区管委会', 'high-tech-zone'],
    ['乌海职院', 'college'],
    ['市场监管局', 'market-regulation'],
    ['税务局', 'taxation'],
  ])('knows %s by the name that people use', (name, id) => {
    expect(plan.departments.filter(({ shortNames }) => shortNames.includes(name)).map((d) => d.id)).toEqual([id]);
  });

  test('says that no task carries an incentive but 10, 15 and 16', () => {
    expect([...new Set(plan.incentives.map(({ task }) => task.number))].toSorted((a, b) => a - b)).toEqual([10, 15, 16]);
  });

  test('lets both figures stand where the text disagrees with itself, and says so', () => {
    const shares = plan.targets.filter((t) => t.due === '2024-12-31' && t.unit === '%').map(({ value }) => value);
    expect(shares.toSorted()).toEqual([60, 65]);
    const cited = plan.notes.filter((n) => n.kind === 'inconsistency').flatMap((n) => n.about.map(({ clause }) => clause.id));
    expect(cited).toEqual(expect.arrayContaining(['goal-2024', 'task-2', 'task-5']));
  });
});
