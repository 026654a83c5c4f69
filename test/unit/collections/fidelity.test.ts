import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareWithSource, noticeLines } from '../../../src/collections/rules/fidelity.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { BASE, checkChanged } from './faulty-plan.ts';

const { plan } = await checkContent(BASE);
if (!plan) throw new Error('the good plan has diagnostics');
const source = readFileSync(`${BASE}/source/notice.txt`, 'utf8');

describe('fidelity to the text as received', () => {
  test('is whole for a faithful plan, each character once', () => {
    const report = compareWithSource(plan.meta, source, plan.clauses);
    expect(report.same).toBe(report.total);
    expect(report.total).toBe(plan.clauses.reduce((sum, { text }) => sum + text.length, 0));
  });

  test.each([
    ['a character is changed', plan.clauses.map((c) => ({ text: c.text.replace('居民身边', '群众身边') }))],
    ['a paragraph is missing', plan.clauses.filter((c) => c.id !== 'principle-1')],
    ['a paragraph stands twice', plan.clauses.flatMap((c) => (c.id === 'principle-1' ? [c, c] : [c]))],
    ['two paragraphs change places', [...plan.clauses.slice(0, -2), ...plan.clauses.slice(-2).toReversed()]],
    ['a Chinese comma becomes a pause mark', plan.clauses.map((c) => ({ text: c.text.replace('，', '、') }))],
    ['a paragraph is added at the end', [...plan.clauses, { text: '三是加强宣传。' }]],
    [
      'two paragraphs become one',
      [
        ...plan.clauses.slice(0, -2),
        {
          text: plan.clauses
            .slice(-2)
            .map((c) => c.text)
            .join(''),
        },
      ],
    ],
  ])('is broken when %s', (_, clauses) => {
    const report = compareWithSource(plan.meta, source, clauses);
    expect(report.same).toBeLessThan(report.total);
  });

  test('does not mind the width of punctuation, and nothing else', () => {
    const narrow = plan.clauses.map((c) => ({ text: c.text.replaceAll('，', ',').replaceAll('（', '(') }));
    const { total, same } = compareWithSource(plan.meta, source, narrow);
    expect(same).toBe(total);
  });

  test('leaves out the disclosure table and the frame of the web page, with the line numbers of the file', () => {
    expect(noticeLines('标 题: | 通知 |\n\n 甲 \n上一条:\n乙', ['上一条:'])).toEqual([
      { text: '甲', line: 3 },
      { text: '乙', line: 5 },
    ]);
  });

  test('names the file of a changed word, and both readings around it', async () => {
    const { diagnostics } = await checkChanged({ change: [{ file: 'sections/requirements.md', from: '居民身边', to: '群众身边' }] });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'fidelity', file: 'sections/requirements.md', line: 6 });
    expect(diagnostics[0]?.found).toContain('【群众身边');
    expect(diagnostics[0]?.expected).toContain('【居民身边');
  });
});
