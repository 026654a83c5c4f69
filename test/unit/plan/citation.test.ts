import { expect, test } from 'vitest';
import { citationForm, citationOf, completeCitation, pageLead } from '../../../src/plan/citation.ts';
import type { Clause, Plan } from '../../../src/plan/types.ts';

const plan = {
  meta: { planTitle: '某方案', documentNumber: '某发〔2024〕1号', issuer: '某局', written: '2024-07-17' },
  site: { name: '某方案导读' },
} as Plan;
const clause = { id: 'task-3', owner: 'tasks/3', kind: 'paragraph', partHeading: '四、重点任务' } as Clause;

test('a citation of the notice names title, document number, issuer and date', () => {
  expect(citationOf(plan)).toBe('《某方案》（某发〔2024〕1号），某局，2024年7月17日');
});

test('a citation of a clause says where it stands', () => {
  expect(citationOf(plan, clause)).toBe('《某方案》（某发〔2024〕1号），四、重点任务，第3项，某局，2024年7月17日');
});

test('a form that a page carries gives the same, once the reader has picked a place', () => {
  expect(completeCitation(citationForm(plan), '四、重点任务，第3项')).toBe(citationOf(plan, clause));
  expect(completeCitation(citationForm(plan))).toBe(citationOf(plan));
});

test('a page of the site’s own making is cited as that, and says what it follows', () => {
  expect(pageLead(plan, '责任矩阵') + citationOf(plan)).toMatch(/^责任矩阵，某方案导读，依据《某方案》/);
  expect(pageLead(plan, '某方案导读', true)).toBe('某方案导读，依据');
});
