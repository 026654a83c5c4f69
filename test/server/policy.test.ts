import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Type } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import { headerPolicy, policiesOf } from '../../scripts/serve/policy.ts';
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
  const policies = [...(await policiesOf(site.dir)).values()].map(String);

  test('of every page satisfy the evaluator', () => {
    expect(policies).toHaveLength(site.pages.length + site.frames.length);
    expect([...new Set(policies)].flatMap(findings)).toEqual([]);
  });

  test('share a header that is the same whatever the content, short, and opens nothing', async () => {
    const header = headerPolicy(policies);
    const others = await Promise.all([realSite(), otherSite()].map(({ dir }) => policiesOf(dir)));
    for (const other of others) expect(headerPolicy([...other.values()].map(String))).toBe(header);
    // No hash, which the content would change, and nothing about scripts and styles, which every page says by itself.
    expect(header).not.toMatch(/sha256|(script|style|default)-src|unsafe|https?:|\*/);
    expect(header.length).toBeLessThan(300);
    for (const closed of ["base-uri 'none'", "object-src 'none'", "font-src 'none'", "form-action 'self'"])
      expect(header).toContain(closed);
  });

  test('of every page say what scripts and styles it has, since the header does not', () => {
    for (const policy of policies) for (const name of ['default-src', 'script-src', 'style-src']) expect(policy).toContain(name);
  });

  test('allow scripts from the site alone, and the site has none that runs what it is handed', () => {
    expect(policies.join('; ')).not.toMatch(/'unsafe-(inline|eval|hashes)'|https?:|\*/);
    expect(site.files.filter((file) => /\.(php|jsp|cgi|asp)$|angular/i.test(file))).toEqual([]);
  });
});

test('a policy with a hole is found out', () => {
  expect(findings("script-src 'unsafe-inline' 'self'")).not.toEqual([]);
});

test('the header allows what any page allows, forbids what none does, and leaves scripts and styles to the pages', () => {
  const header = headerPolicy([
    "default-src 'none';script-src 'self' 'sha256-b=';img-src 'none'",
    "default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'sha256-a=';img-src 'self';connect-src 'none'",
  ]);
  expect(header).toBe(
    "connect-src 'none'; font-src 'none'; frame-src 'none'; img-src 'self'; manifest-src 'none'; media-src 'none'; object-src 'none'; worker-src 'none'",
  );
  // Where a page does not forbid what it does not name, neither does the header.
  expect(headerPolicy(["img-src 'self'"])).toBe("img-src 'self'");
});
