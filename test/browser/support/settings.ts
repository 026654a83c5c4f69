import type { Page } from 'playwright-core';

/** Opens the reading settings in the header, and waits for the script that comes with them. */
async function openSettings(page: Page): Promise<void> {
  await page.locator('summary', { hasText: '字号' }).click();
  await page.locator('.reading fieldset:last-child :checked').waitFor();
}

/** Chooses in the reading settings as a reader does: opens them, takes the choices by their names, closes them. */
export async function choose(page: Page, ...names: string[]): Promise<void> {
  await openSettings(page);
  for (const name of names) await page.getByLabel(name, { exact: true }).check();
  await page.keyboard.press('Escape');
}

/** Names of the choices that the settings show as taken. */
export async function chosen(page: Page): Promise<string[]> {
  await openSettings(page);
  const names = await page.locator('.reading label:has(:checked)').allTextContents();
  await page.keyboard.press('Escape');
  return names.map((name) => name.trim());
}
