import { expect, test } from 'vitest';
import { at, open, reader, WIDTHS } from './support/open.ts';

test('a reader goes from home to the guide for an enterprise, and from a question to its words in the text', async () => {
  const page = await open(await reader({ width: WIDTHS.phone }), '/');
  await page.getByRole('link', { name: '企业怎么读这份方案' }).click();
  await page.waitForURL(at('/guides/enterprise/'));
  await page.locator('section', { hasText: '认定的标准在哪里？' }).last().getByRole('link').click();
  await page.waitForURL(/\/plan\/#task-15-/);
  expect(await page.locator(':target').textContent()).toContain('制定并严格落实产教融合型企业评定标准和奖励办法');
  await page.close();
});

test('the row of the matrix in the guide for departments leads to a task', async () => {
  const page = await open(await reader(), '/guides/department/');
  await page.getByRole('link', { name: /^第2项/ }).click();
  await page.waitForURL(at('/tasks/2/'));
  await page.close();
});
