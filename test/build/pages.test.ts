import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { otherSite, realSite, type Page } from './support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of style, which Prettier and the compiler decide: how a void element, an empty value or a space is written.
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'doctype-style': 'off',
    // Titles are as long as the plan's own words.
    'long-title': 'off',
    // A list that a combobox opens has no native element.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Safari takes the list role from an unmarked list; writing it out gives it back.
    'no-redundant-role': ['error', { exclude: ['ul', 'ol'] }],
  },
});

const problems = async (page: Page): Promise<string[]> => {
  const report = await validator.validateString(page.html, page.path);
  return report.results.flatMap((result) =>
    result.messages.map(
      (message) => `${page.path}:${message.line}:${message.column} ${message.ruleId}: ${message.message} (${message.selector ?? ''})`,
    ),
  );
};

describe.each([
  ['the plan', realSite()],
  ['another plan', otherSite()],
])('pages of %s', (_, site) => {
  test('every page is valid HTML', async () => {
    const found: string[] = [];
    for (const page of [...site.pages, ...site.frames]) found.push(...(await problems(page)));
    expect(found).toEqual([]);
  });

  /** Paths of the pages that lack something. */
  const lacking = (has: (page: Page) => boolean): string[] => site.pages.filter((page) => !has(page)).map((page) => page.path);
  const all = (page: Page, selector: string) => page.document.querySelectorAll(selector);

  test('every page says in which language it is written', () => {
    expect(lacking((page) => all(page, 'html[lang="zh-CN"]').length === 1)).toEqual([]);
  });

  test('every page has one main heading', () => {
    expect(lacking((page) => all(page, 'h1').length === 1 && all(page, 'h1')[0]?.textContent.trim() !== '')).toEqual([]);
  });

  test('every page has one main part, and a link that skips to it', () => {
    expect(
      lacking((page) => {
        const main = all(page, 'main');
        const first = all(page, 'body a[href]')[0];
        return main.length === 1 && main[0]?.id !== '' && first?.getAttribute('href') === `#${main[0]?.id ?? ''}`;
      }),
    ).toEqual([]);
  });

  test('every page has a title and a description of its own', () => {
    const text = (page: Page, what: 'title' | 'description'): string =>
      (what === 'title' ? all(page, 'head > title')[0]?.textContent : all(page, 'meta[name="description"]')[0]?.getAttribute('content')) ??
      '';
    for (const what of ['title', 'description'] as const) {
      expect(lacking((page) => text(page, what).trim() !== '')).toEqual([]);
      const repeated = site.pages
        .filter((page, i) => site.pages.findIndex((other) => text(other, what) === text(page, what)) < i)
        .map((page) => `${page.path}: ${text(page, what)}`);
      expect(repeated).toEqual([]);
    }
  });

  test('every table, article, form, figure, group and landmark of a page has a name', () => {
    const NAMED =
      'table, article, form, figure, fieldset, dialog, nav, aside, [role="group"], [role="region"], [role="grid"], [role="img"]';
    const BY_ITSELF: Partial<Record<string, string>> = { TABLE: 'caption', FIGURE: 'figcaption', FIELDSET: 'legend' };
    const nameless = site.pages.flatMap((page) =>
      all(page, NAMED)
        .filter((element) => {
          const own = BY_ITSELF[element.tagName];
          const names = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => page.document.getElementById(id));
          return ![
            element.getAttribute('aria-label'),
            own && element.querySelector(own)?.textContent,
            ...names.map((one) => one?.textContent),
          ].some((name) => name?.trim());
        })
        // What listeners are not told of needs none.
        .filter((element) => element.getAttribute('aria-hidden') !== 'true')
        .map((element) => `${page.path}: ${element.outerHTML.slice(0, 80)}`),
    );
    expect(nameless).toEqual([]);
  });

  test('headings leave out no level', () => {
    const jumps = site.pages.flatMap((page) => {
      const levels = all(page, 'main h1, main h2, main h3, main h4, main h5, main h6').map((heading) => Number(heading.rawTagName[1]));
      return levels.some((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1) ? [`${page.path}: ${levels.join(' ')}`] : [];
    });
    expect(jumps).toEqual([]);
  });
});
