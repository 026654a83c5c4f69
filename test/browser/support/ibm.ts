import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/lib/root.ts';

/** The engine, for `BrowserContext.addInitScript` where many pages of a context are looked at. */
export const IBM = readFileSync(join(root, 'node_modules/accessibility-checker-engine/ace.js'), 'utf8');

interface Result {
  ruleId: string;
  value: [level: string, verdict: string];
  message: string;
  snippet: string;
}
interface Engine {
  ace: { Checker: new () => { check: (document: Document, rules: string[]) => Promise<{ results: Result[] }> } };
}

/** What the engine takes for a fault and is none, by its rule and the element at fault, each with the reason. */
const EXCEPTIONS: readonly { rule: string; element?: RegExp; because: string }[] = [
  { rule: 'aria_content_in_landmark', element: /class="skip/, because: 'a skip link stands before all landmarks, as WAI shows it' },
  {
    rule: 'fieldset_label_valid',
    because: 'the reading settings are closed; once open, their legends name them, which reading-settings.test.ts sees',
  },
  { rule: 'input_label_exists', element: /^<output/, because: 'what an output says is its content; a status needs no name (ARIA 1.2)' },
  { rule: 'input_checkboxes_grouped', element: /name="size"/, because: 'radio buttons of a form and of no form are two groups (HTML)' },
  { rule: 'aria_child_valid', element: /^<table/, because: 'the caption of a table that is a grid is its name' },
  { rule: 'aria_child_valid', element: /id="search-results"/, because: 'a list of results is empty before the first search' },
  {
    rule: 'html_lang_exists',
    because: 'a sample of /embed/ that is not in view yet is an empty page; axe sees the language of every page of ours',
  },
  { rule: 'aria_main_label_visible', element: /^<body/, because: 'the samples of /embed/ are pages of their own, in frames' },
  { rule: 'aria_complementary_label_visible', because: 'a name that screen readers tell need not show' },
  { rule: 'svg_graphics_labelled', element: /^<svg[^>]* y="/, because: 'a part of a picture, whose whole has a name (role img)' },
  { rule: 'element_tabbable_role_valid', element: /^<th/, because: 'what has the focus in a grid is the cell (ARIA grid pattern)' },
];

/**
 * Runs IBM's engine for WCAG 2.2 on a page as it is now; what it leaves to a person to judge does not count.
 * @returns one line for each element that fails a rule and that no exception explains
 */
export async function ibmViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in globalThis))) await page.evaluate(IBM);
  const results = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as Engine;
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value }) => value[1] === 'FAIL')
      .map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
  });
  const explained = ({ ruleId, snippet }: Result): boolean =>
    EXCEPTIONS.some(({ rule, element }) => rule === ruleId && (element?.test(snippet) ?? true));
  return results
    .filter((result) => !explained(result))
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${snippet.slice(0, 120)} — ${message}`);
}
