import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { headerRules } from '../../../scripts/deploy/headers.ts';
import { HOSTS, type Site } from '../../../scripts/deploy/hosts.ts';

const site: Site = {
  files: [
    ...[
      '404.html',
      'index.html',
      'index.html.br',
      'sw.js',
      'feed.xml',
      '.plan-explorer',
      'plan/index.html',
      'embed/matrix/a/index.html',
      '_astro/a.b1.js',
    ],
    ...['data/plan.json', 'pagefind/pagefind.js', 'pagefind/fragment/a.pf_fragment', 'tasks/1/index.html'],
  ],
  base: '/',
  policy: "img-src 'self'",
  root: '/srv/plan',
  name: 'plan.example',
  bucket: 'plan-site',
};
const filesFor = async (host: string): Promise<Record<string, string>> => (await HOSTS[host]?.(site)) ?? {};
/** Whether a path falls under a rule. */
const under = (path: string, rule: string): boolean => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule);

test('each path has one rule, so that no host joins two policies', () => {
  const rules = headerRules(site.files, site.policy);
  const paths = [
    '/',
    '/404.html',
    '/sw.js',
    '/plan/',
    '/embed/matrix/a/',
    '/_astro/a.b1.js',
    '/data/plan.json',
    '/pagefind/fragment/a.pf_fragment',
  ];
  for (const path of paths)
    expect(
      rules.filter((rule) => under(path, rule.path)),
      path,
    ).toHaveLength(1);
  const headers = (path: string): Record<string, string> => rules.find((rule) => under(path, rule.path))?.headers ?? {};
  expect(headers('/plan/')['Content-Security-Policy']).toBe("img-src 'self'; frame-ancestors 'self'");
  expect(headers('/embed/matrix/a/')['Content-Security-Policy']).toBe("img-src 'self'; frame-ancestors *");
  expect(headers('/_astro/a.b1.js')['Cache-Control']).toContain('immutable');
  expect(headers('/sw.js')['Cache-Control']).toBe('no-cache');
  expect(headers('/data/plan.json')['Access-Control-Allow-Origin']).toBe('*');
  expect(headers('/plan/')['Access-Control-Allow-Origin']).toBeUndefined();
});

test('a file of headers has each path once, its headers below it', async () => {
  for (const host of ['cloudflare', 'netlify']) {
    const { _headers: text = '' } = await filesFor(host);
    const paths = text.split('\n').filter((line) => line.startsWith('/'));
    expect(new Set(paths).size).toBe(paths.length);
    // Cloudflare takes a hundred rules.
    expect(paths.length).toBeLessThan(100);
    expect(text).toContain('/plan/*\n  Content-Security-Policy: ');
  }
});

test('hosts that leave out folders with an underscore are told not to', async () => {
  for (const host of ['github-pages', 'gitee-pages']) expect(await filesFor(host)).toEqual({ '.nojekyll': '' });
});

test('the container runs without root, writes nothing, says whether it is well', async () => {
  const { Dockerfile = '', 'compose.yaml': compose = '', 'plan.conf': conf = '' } = await filesFor('docker');
  expect(Dockerfile).toMatch(/^FROM nginxinc\/nginx-unprivileged:/m);
  expect(Dockerfile).toContain('HEALTHCHECK');
  const { services } = parse(compose) as { services: { plan: { read_only: boolean; ports: string[]; cap_drop: string[] } } };
  expect(services.plan).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  expect(conf).toContain('listen 8080;');
  expect(conf).toContain('alias "/srv/plan/";');
});

test('other hosts get what they read', async () => {
  const { 'vercel.json': vercel = '' } = await filesFor('vercel');
  const { headers } = JSON.parse(vercel) as { headers: { source: string }[] };
  const matching = (path: string): string[] =>
    headers.map(({ source }) => source).filter((source) => new RegExp(`^${source}$`).test(path) && source.includes('embed'));
  expect(matching('/embed/matrix/a/')).toEqual(['/embed/(.*)']);
  expect(matching('/plan/')).toEqual(['/((?!embed/).*)']);
  expect((await filesFor('oss'))['upload.sh']).toContain('oss://plan-site/');
  expect((await filesFor('caddy'))['Caddyfile']).toContain('plan.example');
  expect((await filesFor('nginx'))['plan.conf']).toContain('server_name plan.example;');
});
