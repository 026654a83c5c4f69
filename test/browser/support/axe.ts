import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The engine, for `BrowserContext.addInitScript` where many pages of a context are looked at. */
export const AXE = axe.source;

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // AAA contrast for text is a rule of ours, beyond the level that is asked of the rest.
  rules: { 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations'],
  // Fetches style and sound for rules that this site gives nothing to look at.
  preload: false,
  // What stands in a frame is a page that is looked at by itself.
  iframes: false,
};

/** The rules that a change of colours alone can break. */
const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
  preload: false,
};

/**
 * Runs axe on a page as it is now.
 * @param within selector of the one part to look at, where only that part has changed
 * @returns one line for each element that breaks a rule: the rule, the element, and why
 */
export const violations = (page: Page, within?: string): Promise<string[]> => run(page, OPTIONS, within);

/** Runs the rules about colours only, for a page whose structure has been looked at in another theme. */
export const colourViolations = (page: Page): Promise<string[]> => run(page, COLOURS);

async function run(page: Page, rules: RunOptions, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const results = await page.evaluate(
    ([options, part]) =>
      (globalThis as unknown as { axe: { run: (context: Node, options: RunOptions) => Promise<AxeResults> } }).axe.run(
        (part === undefined ? null : document.querySelector(part)) ?? document,
        options,
      ),
    [rules, within] as const,
  );
  return results.violations.flatMap((rule) =>
    rule.nodes.map(
      (node) => `${rule.id}: ${node.target.join(' ')} — ${(node.failureSummary ?? rule.help).replace(/\s+/g, ' ').slice(0, 220)}`,
    ),
  );
}
