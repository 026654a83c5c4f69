import { describe, expect, test } from 'vitest';
import { checkChanged } from './faulty-plan.ts';

const codes = async (file: string, from: string, to: string): Promise<string[]> =>
  (await checkChanged({ change: [{ file, from, to }] })).diagnostics.map(({ code, file: at }) => `${code} ${at}`);

describe('one broken file does not hide or invent diagnostics elsewhere', () => {
  test('a broken department does not make its units unknown', async () => {
    expect(await codes('departments/culture.yaml', 'order: 1', 'order: first')).toEqual(['schema departments/culture.yaml']);
  });

  test('a broken task does not leave departments without a task, nor its number missing, nor its quotations unfounded', async () => {
    expect(await codes('tasks/02.md', 'number: 2', 'number: two')).toEqual(['schema tasks/02.md', 'not-compared source/notice.txt']);
  });

  test('a broken reference is still one that exists', async () => {
    expect(await codes('references/donation-rules.yaml', 'role: cited', 'role: told')).toEqual(['schema references/donation-rules.yaml']);
  });

  test('a broken vocabulary does not make every word unknown', async () => {
    expect(await codes('vocabulary.yaml', 'label: 奖励', 'name: 奖励')).toEqual([
      'schema vocabulary.yaml',
      'unknown-field vocabulary.yaml',
    ]);
  });
});

describe('what an editor meant', () => {
  test('is guessed for a mistyped field, from the fields that stand there', async () => {
    const { diagnostics } = await checkChanged({ change: [{ file: 'goals/2026.md', from: 'indicator: 图书角', to: 'indicatr: 图书角' }] });
    expect(diagnostics.find(({ code }) => code === 'unknown-field')?.fix).toBe('是不是 indicator？否则删去这个字段。');
  });

  test('is guessed for a mistyped reference', async () => {
    const { diagnostics } = await checkChanged({
      change: [{ file: 'notes/coverage.yaml', from: '[donation-rules]', to: '[donations-rule]' }],
    });
    expect(diagnostics[0]?.fix).toContain('donation-rules');
  });
});

test('a note explains two values for one indicator and day only if it cites both places', async () => {
  expect(
    await codes('notes/coverage.yaml', 'in: tasks/3, quote: 社区覆盖率达到85%以上', 'in: goals/2026, quote: 社区覆盖率达到60%'),
  ).toContain('unexplained-conflict tasks/03.md');
});
