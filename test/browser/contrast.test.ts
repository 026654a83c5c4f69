import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { open, reader } from './support/open.ts';

const KINDS = ['/', '/plan/', '/tasks/16/', '/goals/', '/matrix/?intensity=1', '/incentives/check/', '/search/', '/timeline/'];

/** What can have the focus and is in sight, first come first. */
const stops = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const faults: string[] = [];
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')];
    for (const element of all.filter((one) => one.checkVisibility() && !(one as HTMLButtonElement).disabled).slice(0, 60)) {
      element.focus({ focusVisible: true });
      await Promise.resolve();
      if (document.activeElement !== element) continue;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      if ((outlineStyle === 'none' || parseFloat(outlineWidth) < 2) && boxShadow === 'none') faults.push(element.outerHTML.slice(0, 80));
    }
    return faults;
  });

describe.each(KINDS)('%s in a system’s own colours', (path) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(await reader({ forcedColors: 'active' }), path);
  });

  test('shows what has the focus, and bounds what is a button or a field', async () => {
    expect(await stops(page)).toEqual([]);
    const unbounded = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.button, select, input:not([type="radio"], [type="checkbox"])')]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { borderBlockStartStyle, borderBlockStartWidth, borderBlockStartColor, backgroundColor } = getComputedStyle(element);
          return borderBlockStartStyle === 'none' || parseFloat(borderBlockStartWidth) < 1 || borderBlockStartColor === backgroundColor;
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(unbounded).toEqual([]);
  });
});

test('squares of the matrices are told apart in a system’s own colours: on is not off', async () => {
  const context = await reader({ forcedColors: 'active' });
  const fills = async (path: string, on: string, off: string): Promise<string[]> => {
    const page = await open(context, path);
    const look = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { backgroundColor, fill, borderBlockStartStyle } = getComputedStyle(element);
          return [backgroundColor, fill, borderBlockStartStyle].join(' ');
        });
    const both = [await look(on), await look(off)];
    await page.close();
    return both;
  };
  const [on, off] = await fills('/', '.small-matrix tbody td.on', '.small-matrix tbody td:not(.on)');
  expect(on).not.toBe(off);
});

test('whoever asks for more contrast gets lines as dark as the soft text', async () => {
  const page = await open(await reader({ contrast: 'more' }), '/tasks/16/');
  const [line, text] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.cssText = 'color: var(--rule); border-color: var(--ink-soft)';
    const { color, borderBlockStartColor } = getComputedStyle(probe);
    return [color, borderBlockStartColor];
  });
  expect(line).toBe(text);
});
