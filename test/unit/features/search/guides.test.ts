import { describe, expect, test } from 'vitest';
import { answer } from '../../../../src/features/search/engine/query.ts';
import { engineOf } from './engine.ts';

const engine = await engineOf('content');

describe('guides', () => {
  test('are found by what they are for', () => {
    expect(answer(engine, '企业怎么读').results[0]?.url).toBe('/guides/enterprise/');
    expect(answer(engine, '常见问题').results[0]?.url).toBe('/guides/');
  });

  test('are found by a question that they answer, at the question', () => {
    const found = answer(engine, '方案对政策宣讲有什么要求').results.map(({ url }) => url);
    expect(found).toContain('/guides/department/#question-6');
  });
});
