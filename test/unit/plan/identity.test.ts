import { expect, test } from 'vitest';
import { sourceName } from '../../../src/plan/identity.ts';

test('a text is named by its issuer and number, without either by its title', () => {
  const planTitle = '河滨市夜间照明实施方案';
  expect(sourceName({ issuer: '河滨市住房局', documentNumber: '河住发〔2026〕3号', planTitle })).toBe('河滨市住房局河住发〔2026〕3号');
  expect(sourceName({ issuer: undefined, documentNumber: undefined, planTitle })).toContain(planTitle);
});
