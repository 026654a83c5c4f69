import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import { policiesOf, unionPolicy } from '../../scripts/serve/policy.ts';
import { otherSite, realSite } from '../build/support/site.ts';

/**
 * What the evaluator has to say, but for its reminder about `'self'`: “can be problematic if you host JSONP, AngularJS or user uploaded files”. The
 * last test shows that the site hosts none.
 */
const findings = (policy: string): string[] =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ type, value }) => !(type === Type.SCRIPT_ALLOWLIST_BYPASS && value === "'self'"))
    .map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`);

describe.each([
  ['the plan', realSite()],
  ['another plan', otherSite()],
])('the content security policies of %s', async (_, site) => {
  const policies = await policiesOf(site.dir);

  test('of every page satisfy the evaluator', () => {
    expect(policies).toHaveLength(site.pages.length + site.frames.length);
    expect([...new Set(policies)].flatMap(findings)).toEqual([]);
  });

  test('together, as the servers send them, satisfy the evaluator', () => {
    for (const frames of ["'self'", '*']) expect(findings(`${unionPolicy(policies)}; frame-ancestors ${frames}`)).toEqual([]);
  });

  test('allow scripts from the site alone, and the site has none that runs what it is handed', () => {
    expect(unionPolicy(policies)).not.toMatch(/'unsafe-(inline|eval|hashes)'|https?:|\*/);
    expect(site.files.filter((file) => /\.(php|jsp|cgi|asp)$|angular/i.test(file))).toEqual([]);
  });
});

test('a policy with a hole is found out', () => {
  expect(findings("script-src 'unsafe-inline' 'self'")).not.toEqual([]);
});

test('rules of several pages together allow what any of them allows, and “none” only where all say so', () => {
  expect(
    unionPolicy([
      "default-src 'none';script-src 'self' 'sha256-b='",
      "default-src 'none';script-src 'self' 'sha256-a=' 'wasm-unsafe-eval'",
    ]),
  ).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a=' 'sha256-b='");
  expect(unionPolicy(["img-src 'none'", "img-src 'self'"])).toBe("img-src 'self'");
});
