import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { otherSite, realSite, type Site } from '../build/support/site.ts';
import { MARK } from '../../scripts/build/mark.ts';
import { startServer } from '../../scripts/serve/start.ts';
import { ask, type Answer } from './support/ask.ts';

/** What lies about in a folder on a server and is nobody's business. */
const HIDDEN = ['.env', '.git/HEAD', 'data/.backup.json', '.well-known/.secret', '.htaccess'];
/** What must be found there. */
const PUBLIC = ['.well-known/security.txt', '.well-known/acme-challenge/a-token_1'];
/** A parameter as browsers write it: 教育 and a second one. */
const QUERY = '?q=%E6%95%99%E8%82%B2&task=1';

/** Directives of a policy, by name. */
const policyOf = (text: string): Map<string, string[]> =>
  new Map(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );

/** A copy of a site as an operator may have it: in a folder with blanks in its name, among files that do not come from the build. */
function copyOf(site: Site): Site {
  const parent = mkdtempSync(join(tmpdir(), 'plan served '));
  const dir = join(parent, '公开 of the site');
  cpSync(site.dir, dir, { recursive: true });
  for (const name of [...HIDDEN, ...PUBLIC]) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), `this is ${name}`);
  }
  afterAll(() => rmSync(parent, { recursive: true }));
  return { ...site, dir };
}

const sites = [
  ['at the root', realSite()],
  ['under a path', otherSite()],
] as const;

describe.each(['nginx', 'caddy'] as const)('%s', (server) => {
  describe.each(sites)('serves a site %s', async (_, built) => {
    const site = copyOf(built);
    const { origin, stop } = await startServer(server, site);
    afterAll(stop);
    const at = (path: string): string => site.base + path;
    const get = (path: string, headers?: Record<string, string>): Promise<Answer> => ask(origin, at(path), { headers });
    const file = (name: string): Buffer => readFileSync(join(site.dir, name));

    test('every page, and every file as it was built', async () => {
      for (const page of site.pages) {
        if (page.path === '/404.html') continue;
        const { status, headers, body } = await get(page.path.slice(1));
        expect(status, page.path).toBe(200);
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(body.toString()).toBe(page.html);
      }
      for (const name of site.files.filter((f) => /^(data|icons)\//.test(f) && !/\.(html|br|gz)$/.test(f)))
        expect((await get(name)).body, name).toEqual(file(name));
    });

    test('what was compressed ahead, in the best form that the browser takes', async () => {
      const plan = file('plan/index.html');
      const br = await get('plan/', { 'accept-encoding': 'gzip, br' });
      expect(br.headers['content-encoding']).toBe('br');
      expect(br.body).toEqual(file('plan/index.html.br'));
      expect(brotliDecompressSync(br.body)).toEqual(plan);
      const gz = await get('plan/', { 'accept-encoding': 'gzip' });
      expect(gz.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(gz.body)).toEqual(plan);
      expect((await get('plan/')).headers['content-encoding']).toBeUndefined();
      expect(br.headers['vary']?.toLowerCase()).toContain('accept-encoding');
    });

    test('nothing twice to a browser that has it', async () => {
      const first = await get('plan/');
      const second = await get('plan/', { 'if-none-match': String(first.headers.etag) });
      expect(second.status).toBe(304);
      expect(second.body).toHaveLength(0);
      expect((await get('plan/', { 'if-none-match': '"another"' })).status).toBe(200);
    });

    test('for long what never changes, for a short while what does', async () => {
      const cache = async (path: string): Promise<string> => (await get(path)).headers['cache-control'] ?? '';
      expect(await cache('plan/')).toBe('public, max-age=60');
      const hashed = site.files.find((name) => name.startsWith('pagefind/fragment/'));
      expect(await cache(String(hashed))).toBe('public, max-age=31536000, immutable');
      for (const script of site.files.filter((name) => /^_astro\/.*\.js$/.test(name))) expect(await cache(script)).toContain('immutable');
      expect(await cache('pagefind/pagefind.js')).toBe('public, max-age=60');
      expect(await cache('sw.js')).toBe('no-cache');
      expect(await cache('_astro/gone.js')).not.toContain('immutable');
    });

    test('an address without its slash by the one with it, question and all', async () => {
      for (const path of ['plan', `search${QUERY}`, `matrix${QUERY}`, 'tasks/1']) {
        const { status, headers } = await get(path);
        const [name, query] = path.split('?');
        expect(status, path).toBe(301);
        expect(headers.location, path).toBe(at(`${String(name)}/${query ? `?${query}` : ''}`));
      }
      if (site.base === '/') return;
      expect((await ask(origin, site.base.slice(0, -1))).headers.location).toBe(site.base);
      expect((await ask(origin, site.base.slice(0, -1) + QUERY)).headers.location).toBe(site.base + QUERY);
    });

    test('no way to another host, however the address is written', async () => {
      for (const path of ['//plan', '///plan', '//example.org/../plan', '/\\plan', '//plan?//example.org']) {
        const { headers } = await get(path.slice(1));
        expect(new URL(headers.location ?? '/', origin).origin, path).toBe(origin);
      }
    });

    test('its own page for what is not there, with the status that says so', async () => {
      const paths = ['nothing/', 'tasks/999/', '_astro/', 'data/nothing.csv', 'nothing.webmanifest'].map(at);
      const odd = [`${at('')}${'a'.repeat(300)}`, `${at('')}${'a/'.repeat(3000)}`, `${at('')}${'%E6%95%99'.repeat(200)}`];
      const outside = site.base === '/' ? [] : ['/', '/plan/', '/index.html', '/plans/'];
      for (const path of [...paths, ...odd, ...outside]) {
        const { status, body, headers } = await ask(origin, path);
        expect(status, path).toBe(404);
        expect(body.equals(file('404.html')), path).toBe(true);
        expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
        expect(headers['content-security-policy'], path).toBeTruthy();
      }
      expect([400, 404]).toContain((await get('%00')).status);
    });

    test('no file or folder with a leading dot, though it lies there', async () => {
      const written = HIDDEN.flatMap((name) => [name, name.replace('.', '%2e'), `plan/../${name}`, `/${name}`, `${name}?x`]);
      for (const path of [...written, MARK, '.git/', '.git', '.well-known/../.env']) {
        const { status, body } = await get(path);
        expect(status, path).toBe(404);
        expect(body.toString(), path).not.toContain('this is');
      }
    });

    test('what the world looks for in the well-known place, of the host as well', async () => {
      for (const name of PUBLIC)
        for (const path of [at(name), `/${name}`]) {
          const { status, body } = await ask(origin, path);
          expect(status, path).toBe(200);
          expect(body.toString(), path).toBe(`this is ${name}`);
        }
    });

    test('files to read, and nothing else: other methods are refused with those that are not', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])
        for (const path of ['', 'plan/', 'plan', 'data/plan.json', 'nothing/']) {
          const { status, headers, body } = await ask(origin, at(path), { method });
          expect(status, `${method} ${path}`).toBe(405);
          expect(headers.allow, `${method} ${path}`).toBe('GET, HEAD');
          expect(body.includes('<h1 '), `${method} ${path}`).toBe(false);
        }
      const head = await ask(origin, at('plan/'), { method: 'HEAD' });
      expect(head.status).toBe(200);
      expect(head.headers['content-length']).toBe(String(file('plan/index.html').length));
      expect(head.body).toHaveLength(0);
    });

    test('every kind of file under its own type', async () => {
      const types: Record<string, RegExp> = {
        'data/plan.xlsx': /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
        'data/tasks.csv': /^text\/csv; ?charset=utf-8$/i,
        'data/plan.json': /^application\/json/,
        'data/text.md': /^text\/markdown; ?charset=utf-8$/i,
        'data/text.akn.xml': /^(text|application)\/xml; ?charset=utf-8$/i,
        'site.webmanifest': /^application\/manifest\+json/,
        'sw.js': /^(text|application)\/javascript; ?charset=utf-8$/i,
        'icons/icon.svg': /^image\/svg\+xml/,
      };
      const calendar = site.files.find((name) => name.endsWith('.ics'));
      if (calendar) types[calendar] = /^text\/calendar; ?charset=utf-8$/i;
      for (const [name, type] of Object.entries(types)) expect((await get(name)).headers['content-type'], name).toMatch(type);
    });

    test('a part of a file to who asks for it', async () => {
      const { status, headers, body } = await get('data/plan.json', { range: 'bytes=10-29' });
      expect(status).toBe(206);
      expect(headers['content-range']).toBe(`bytes 10-29/${file('data/plan.json').length}`);
      expect(body).toEqual(file('data/plan.json').subarray(10, 30));
    });

    test('nothing from outside its folder', async () => {
      for (const path of [`${site.base}../package.json`, `${site.base}%2e%2e/package.json`, `${site.base}plan/..%2f..%2fpackage.json`])
        expect((await ask(origin, path)).status, path).toBeGreaterThanOrEqual(400);
    });

    test('with the headers that keep readers safe, whatever is asked for and however it is sent', async () => {
      expect(site.frames.length).toBeGreaterThan(0);
      const framed = site.frames.map((frame) => frame.path.slice(1));
      for (const path of ['', 'plan/', 'data/plan.json', 'icons/icon-192.png', 'sw.js', 'nothing/', ...framed])
        for (const accepted of ['', 'gzip', 'br', 'gzip, br']) {
          const { headers } = await get(path, { 'accept-encoding': accepted });
          const told = `${path} ${accepted}`;
          expect(headers['x-content-type-options'], told).toBe('nosniff');
          expect(headers['referrer-policy'], told).toBe('strict-origin-when-cross-origin');
          expect(headers['permissions-policy'], told).toContain('camera=()');
          expect(headers['cross-origin-opener-policy'], told).toBe('same-origin');
          expect(headers['content-security-policy'], told).toContain("base-uri 'none'");
          expect(headers['content-security-policy'], told).toContain("object-src 'none'");
          expect(headers['content-security-policy'], told).toMatch(
            framed.includes(path) ? /frame-ancestors \*$/ : /frame-ancestors 'self'$/,
          );
          if (/\.json$|\/$/.test(path)) expect(headers.vary?.toLowerCase(), told).toContain('accept-encoding');
        }
    });

    test('data, feed and calendars to programs of other sites, pages to nobody’s', async () => {
      const open = async (path: string): Promise<unknown> => (await get(path)).headers['access-control-allow-origin'];
      const calendar = site.files.find((name) => name.endsWith('.ics'));
      for (const path of ['data/plan.json', 'data/tasks.csv', 'feed.xml', ...(calendar ? [calendar] : [])])
        expect(await open(path), path).toBe('*');
      for (const path of ['', 'plan/', 'data/', 'pagefind/pagefind.js']) expect(await open(path), path).toBeUndefined();
    });

    test('under a policy that allows every page what its own policy allows', async () => {
      const header = policyOf(String((await get('plan/')).headers['content-security-policy']));
      for (const page of [...site.pages, ...site.frames]) {
        const own = policyOf(/<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(page.html)?.[1] ?? '');
        expect(own.size, page.path).toBeGreaterThan(0);
        for (const [name, sources] of own) {
          const allowed = header.get(name) ?? header.get('default-src') ?? sources;
          const wanted = sources.filter((source) => source !== "'none'");
          expect(
            wanted.filter((source) => !allowed.includes(source)),
            `${page.path}: ${name}`,
          ).toEqual([]);
        }
      }
    });
  });
});
