import { expect, test } from 'vitest';
import stylelint from 'stylelint';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/root.ts';
import { sourceFiles } from './source.ts';

/** Style sheets, and the styles within components, without comments. */
const sheets = sourceFiles('src')
  .filter(({ path }) => /\.(css|astro)$/.test(path))
  .flatMap(({ path, text }) =>
    (path.endsWith('.css') ? [text] : [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css)).map((css) => ({
      path,
      css: css.replace(/\/\*.*?\*\//gs, ''),
    })),
  );

test('every rule is in a layer', () => {
  expect(sheets.filter(({ css }) => !/^\s*(@layer|@import|@page|$)/.test(css)).map(({ path }) => path)).toEqual([]);
});

test.each([
  ['a colour that is no token', 'a { color: #c00; }', 'color-no-hex'],
  ['a rule for an id', '#top { color: inherit; }', 'selector-max-id'],
  ['a physical side', 'a { margin-left: 1rem; }', 'property-disallowed-list'],
  ['a text set to the left', 'a { text-align: left; }', 'declaration-property-value-disallowed-list'],
  ['the side of what is touched, in figures', 'a { min-block-size: 2.75rem; }', 'declaration-property-value-disallowed-list'],
  ['a property that does not exist', 'a { colour: inherit; }', 'property-no-unknown'],
])('the style rules refuse %s', async (_, code, rule) => {
  const { results } = await stylelint.lint({ code, codeFilename: join(root, 'src', 'features', 'some.css') });
  expect(results.flatMap(({ warnings }) => warnings.map((warning) => warning.rule))).toEqual([rule]);
});
