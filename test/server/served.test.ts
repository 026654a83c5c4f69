import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { otherSite, realSite } from '../build/support/site.ts';
import { startServer } from '../../scripts/serve/start.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as plainly as possible: no redirect is followed, nothing is unpacked, the path is sent as it is. */
const ask = (origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(origin);
    httpRequest({ hostname, port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .once('error', fail)
      .end();
  });

const sites = [
  ['at the root', realSite()],
  ['under a path', otherSite()],
] as const;

describe.each(['nginx', 'caddy'] as const)('%s', (server) => {
  describe.each(sites)('serves a site %s', async (_, site) => {
    const { origin, stop } = await startServer(server, site);
    afterAll(stop);
    const at = (path: string): string => site.base + path;
    const get = (path: string, headers?: Record<string, string>): Promise<Answer> => ask(origin, at(path), headers);
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

    test('an address without its slash by the one with it', async () => {
      const { status, headers } = await get('plan');
      expect([301, 302, 308]).toContain(status);
      expect(new URL(String(headers.location), origin + at('plan')).pathname).toBe(at('plan/'));
      if (site.base !== '/') expect((await ask(origin, site.base.slice(0, -1))).headers.location).toBe(site.base);
    });

    test('its own page for what is not there, with the status that says so', async () => {
      for (const path of ['nothing/', 'tasks/999/', '.git/config']) {
        const { status, body, headers } = await get(path);
        expect(status, path).toBe(404);
        expect(body, path).toEqual(file('404.html'));
        expect(headers['content-security-policy'], path).toBeTruthy();
      }
    });

    test('nothing from outside its folder', async () => {
      for (const path of [`${site.base}../package.json`, `${site.base}%2e%2e/package.json`, `${site.base}plan/..%2f..%2fpackage.json`])
        expect((await ask(origin, path)).status, path).toBeGreaterThanOrEqual(400);
    });

    test('with the headers that keep readers safe', async () => {
      const { headers } = await get('plan/');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
      expect(site.frames.length).toBeGreaterThan(0);
      for (const frame of site.frames)
        expect((await get(frame.path.slice(1))).headers['content-security-policy'], frame.path).toContain('frame-ancestors *');
    });

    test('data, feed and calendars to programs of other sites, pages to nobody’s', async () => {
      const open = async (path: string): Promise<unknown> => (await get(path)).headers['access-control-allow-origin'];
      const calendar = site.files.find((name) => name.endsWith('.ics'));
      for (const path of ['data/plan.json', 'data/tasks.csv', 'feed.xml', ...(calendar ? [calendar] : [])])
        expect(await open(path), path).toBe('*');
      for (const path of ['', 'plan/', 'data/', 'pagefind/pagefind.js']) expect(await open(path), path).toBeUndefined();
    });

    test('under a policy that allows every page what its own policy allows', async () => {
      const header = String((await get('plan/')).headers['content-security-policy']);
      for (const page of site.pages) {
        const own = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(page.html)?.[1] ?? '';
        const words = own.split(/[;\s]+/).filter((word) => word && word !== "'none'");
        expect(
          words.filter((word) => !header.includes(word)),
          page.path,
        ).toEqual([]);
      }
    });
  });
});
