import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source.ts';

/** Styles of the site, comments and values of strings taken out: style sheets, and those within components. */
const sheets = sourceFiles('src')
  .filter(({ path }) => /\.(css|astro)$/.test(path))
  .flatMap(({ path, text }) =>
    (path.endsWith('.css') ? [text] : [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css)).map((css) => ({
      path,
      css: css.replace(/\/\*.*?\*\//gs, '').replace(/'[^']*'/g, "''"),
    })),
  );

const found = (pattern: RegExp, but = /^$/): string[] =>
  sheets.flatMap(({ path, css }) => (but.test(path) ? [] : [...css.matchAll(pattern)].map(([hit]) => `${path}: ${hit.trim()}`)));

describe('styles', () => {
  test('colours are tokens; only paper is black and white', () => {
    expect(found(/[\w-]+:[^;{}]*#(?!000|fff|222|555|999)[0-9a-f]{3,8}\b/g, /styles\/(tokens|official-print)\.css$/)).toEqual([]);
  });

  test('the side of what is touched stands in one place', () => {
    expect(found(/2\.75rem/g, /styles\/tokens\.css$/)).toEqual([]);
  });

  test('every rule is in a layer', () => {
    const loose = sheets.filter(({ css }) => !/^\s*(@layer|@import|@page|$)/.test(css));
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test('directions are logical: start and end, never left and right', () => {
    expect(found(/\b(?:margin|padding|border)-(?:left|right|top|bottom)\b|\b(?:text-align|float):\s*(?:left|right)\b/g)).toEqual([]);
  });

  test('no rule asks for an id', () => {
    expect(found(/(?:^|[\s,>+~(])#[a-z][\w-]*(?=[^;{}]*\{)/gm)).toEqual([]);
  });
});
