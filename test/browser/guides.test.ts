import { expect, test } from 'vitest';
import { at, open, reader, WIDTHS } from './support/open.ts';

test('a reader goes from home to the guide for an enterprise, and from a question to its words in the text', async () => {
  const page = await open(await reader({ width: WIDTHS.phone }), '/');
  await page.getByRole('main').getByRole('link', { name: '企业', exact: true }).click();
  await page.waitForURL(at('/guides/enterprise/'));
  const asked = page.locator('section', { hasText: '怎样成为产教融合型企业？' }).last();
  await asked.getByText('看原文').click();
  await asked.getByRole('link').first().click();
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
