import { describe, expect, test } from 'vitest';
import { answer } from '../../../../src/features/search/engine/query.ts';
import { engineOf, ids } from './engine.ts';

describe('everyday talk', async () => {
  const engine = await engineOf('content');
  test('is understood by words that mean something together, wherever they stand', () => {
    expect(ids(engine, '我家有几台旧机床想捐掉送给学校')[0]).toBe('incentives/donation-tax');
    expect(answer(engine, '我家有几台旧机床想捐掉送给学校').absent).toBe(false);
  });
  test('of what the plan does not touch is not answered for one word that it knows', () => {
    expect(answer(engine, '看病的医保有补贴吗').absent).toBe(true);
  });
});
