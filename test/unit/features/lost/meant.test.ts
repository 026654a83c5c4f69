import { expect, test } from 'vitest';
import { nearestPage } from '../../../../src/features/lost/meant.ts';

const known = [
  ['/tasks/16/', '第16项'],
  ['/departments/education/', '市教育局'],
  ['/matrix/', '责任矩阵'],
] as const;

test.each([
  ['/departments/educaton/', '市教育局'],
  ['/task/16', '第16项'],
  ['/Matrix/index.html', '责任矩阵'],
])('%s means the page whose address is nearest', (asked, name) => {
  expect(nearestPage(asked, known)?.[1]).toBe(name);
});

test('an address that is near to none means none', () => {
  expect(nearestPage('/wp-login.php', known)).toBeUndefined();
});
