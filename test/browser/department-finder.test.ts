import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { at, open, reader, WIDTHS } from './support/open.ts';

const field = (page: Page) => page.getByRole('combobox', { name: '找部门' });
const options = (page: Page) => page.getByRole('option');

describe.each(['/', '/departments/'])('an official on %s', (path) => {
  test('chooses by touch on a phone', async () => {
    const page = await open(await reader({ width: WIDTHS.phone, hasTouch: true, isMobile: true }), path);
    await field(page).tap();
    await page.keyboard.type('jyj');
    await options(page).first().tap();
    await page.waitForURL(at('/departments/education/'));
    await page.close();
  });

  test.each(['light', 'dark'] as const)('opens a list that axe has nothing against, %s', async (theme) => {
    const page = await open(await reader({ theme, width: WIDTHS.phone }), path);
    await field(page).focus();
    await page.keyboard.type('j');
    await options(page).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('without JavaScript finds the departments listed, and no field that does nothing', async () => {
    const page = await open(await reader({ javaScriptEnabled: false }), path);
    expect(await page.locator('#finder').isVisible()).toBe(false);
    expect(await page.locator('main a[href="/departments/education/"]').first().isVisible()).toBe(true);
    await page.close();
  });

  test('loads no names before going to the field', async () => {
    const context = await reader();
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const page = await open(context, path);
    expect(asked.filter((url) => url.includes('names.json') || url.includes('finder'))).toEqual([]);
    const loaded = page.waitForResponse((response) => response.url().endsWith('/departments/names.json'));
    await field(page).focus();
    expect((await loaded).ok()).toBe(true);
    await page.close();
  });
});

describe('an official who types', () => {
  test.each([
    ['/', '人社局', 'human-resources'],
    ['/departments/', '市人力资源和社会保障局', 'human-resources'],
    ['/departments/', 'renshe', 'human-resources'],
    ['/', 'fgw', 'development-reform'],
    ['/departments/', '财正', 'finance'],
    ['/', 'fagaiwie', 'development-reform'],
  ])('on %s “%s” and presses Enter, is there', async (path, typed, id) => {
    const page = await open(await reader(), path);
    await field(page).click();
    await page.keyboard.type(typed);
    await options(page).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(at(`/departments/${id}/`));
    await page.close();
  });
});

describe('with the keyboard', () => {
  test('arrows walk the list and round its end, Escape closes it and then empties the field', async () => {
    const page = await open(await reader(), '/departments/');
    await field(page).focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown');
        return options(page).count();
      })
      .toBeGreaterThan(1);
    const count = await options(page).count();
    await page.keyboard.press('Escape');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowUp');
    const active = (): Promise<string | null> =>
      field(page).evaluate((input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null);
    expect(await active()).toBe(
      await options(page)
        .nth(count - 1)
        .textContent(),
    );
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(await options(page).first().textContent());
    await page.keyboard.press('Escape');
    expect(await active()).toBeNull();
    await page.keyboard.type('cz');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
    await page.close();
  });

  test('what is no department is told, and Enter searches the whole site for it', async () => {
    const page = await open(await reader(), '/departments/');
    await field(page).focus();
    await page.keyboard.type('校企合作');
    await page.getByText('没有这个单位').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('校企合作');
    await page.close();
  });

  test('what is typed is never taken for markup', async () => {
    const page = await open(await reader(), '/departments/');
    await field(page).focus();
    await page.keyboard.type('<img src=x onerror=alert(1)>');
    await page.getByText('没有这个单位').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    await page.close();
  });
});

test('nothing moves when the list opens', async () => {
  const page = await open(await reader({ width: WIDTHS.phone }), '/departments/');
  const first = page.locator('main h2').first();
  const before = await first.boundingBox();
  await field(page).focus();
  await page.keyboard.type('j');
  await options(page).first().waitFor();
  expect(await first.boundingBox()).toEqual(before);
  await page.close();
});
