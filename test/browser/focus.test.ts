import { expect, test } from 'vitest';
import { open, reader } from './support/open.ts';

/** A page of each kind, and what makes its sticky parts appear. */
const KINDS: Record<string, string | undefined> = {
  '/': undefined,
  '/plan/': undefined,
  '/tasks/16/': undefined,
  '/matrix/': undefined,
  '/goals/': undefined,
  '/glossary/': undefined,
  '/search/?q=培训': undefined,
  '/departments/education/': undefined,
  '/incentives/check/': 'fit-check input',
  '/incentives/figures/': undefined,
};
/** A phone, a desktop at 400 %, a phone held sideways, a desktop. */
const SCREENS = [
  { width: 390, height: 844 },
  { width: 320, height: 256 },
  { width: 640, height: 360 },
  { width: 1280, height: 800 },
];

/** Runs in the page: goes to every stop of Tab, onwards and back, and names those that lie wholly under something else. */
function covered(): string[] {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
  );
  const found: string[] = [];
  for (const stop of [...stops, ...stops.toReversed()]) {
    stop.focus();
    if (document.activeElement !== stop) continue;
    const boxes = [...(stop.closest('label') ?? stop).getClientRects()];
    const seen = boxes.some(({ left, right, top, bottom }) =>
      [0.1, 0.5, 0.9].some((x) =>
        [0.1, 0.5, 0.9].some((y) => {
          const at = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
          return at !== null && (stop.contains(at) || at.contains(stop) || at.closest('label')?.contains(stop) === true);
        }),
      ),
    );
    if (!seen) found.push(`${stop.tagName.toLowerCase()} “${stop.textContent.trim().slice(0, 20)}”`);
  }
  return found;
}

test.each(Object.entries(KINDS))('on %s no sticky part hides what has the focus (WCAG 2.2 SC 2.4.11)', async (path, first) => {
  const page = await open(await reader({ reducedMotion: 'reduce' }), path);
  if (first !== undefined) await page.locator(first).first().check();
  const found: string[] = [];
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    found.push(...(await page.evaluate(covered)).map((stop) => `${screen.width}×${screen.height}: ${stop}`));
  }
  expect([...new Set(found)]).toEqual([]);
  await page.close();
});
