import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../../scripts/serve/server.ts';

const dir = mkdtempSync(join(tmpdir(), 'serve-'));
let served: Served;
let below: Served;

beforeAll(async () => {
  mkdirSync(join(dir, 'site/tasks/1'), { recursive: true });
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'site/index.html'), 'home');
  writeFileSync(join(dir, 'site/tasks/1/index.html'), `task ${'x'.repeat(2000)}`);
  writeFileSync(join(dir, 'site/404.html'), 'not here');
  cpSync(join(dir, 'site/index.html'), join(dir, 'site/picture.svg'));
  served = await serve({ dir: join(dir, 'site'), base: '/', port: 0 });
  below = await serve({ dir: join(dir, 'site'), base: '/sub/', port: 0 });
});
afterAll(async () => {
  await served.close();
  await below.close();
  rmSync(dir, { recursive: true });
});

/** Asks for a path as it is written: `fetch` would tidy dots away. */
const ask = (path: string, site = served, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((done, fail) => {
    request({ host: '127.0.0.1', port: new URL(site.url).port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    })
      .on('error', fail)
      .end();
  });

describe('the server', () => {
  test('sends the page at an address with a slash', async () => {
    const { status, headers, body } = await ask('/tasks/1/');
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html;charset=utf-8' });
    expect(body).toMatch(/^task/);
  });

  test('leads an address without slash to the one with it, question and all', async () => {
    const { status, headers } = await ask('/tasks/1?from=x');
    expect({ status, location: headers['location'] }).toEqual({ status: 301, location: '/tasks/1/?from=x' });
  });

  test('never leads to another host', async () => {
    const { headers } = await ask('//tasks/1');
    expect(headers.location ?? '/').not.toMatch(/^\/\//);
  });

  test('answers an unknown address with the page for it', async () => {
    expect(await ask('/tasks/99/')).toMatchObject({ status: 404, body: 'not here' });
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/tasks/..%2f..%2f..%2fsecret.txt', '/%00', '/%'])(
    'gives nothing from outside the site: %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(404);
      expect(body).not.toContain('secret');
    },
  );

  test('compresses text for those who can read it', async () => {
    const { headers } = await ask('/tasks/1/', served, { 'Accept-Encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(Number(headers['content-length'])).toBeLessThan(100);
  });

  test('answers that nothing has changed when nothing has', async () => {
    const { headers } = await ask('/');
    expect((await ask('/', served, { 'If-None-Match': String(headers['etag']) })).status).toBe(304);
  });

  test('stands under a path', async () => {
    expect(below.url).toMatch(/\/sub\/$/);
    expect((await ask('/sub/tasks/1/', below)).status).toBe(200);
    expect((await ask('/sub', below)).headers['location']).toBe('/sub/');
    expect((await ask('/tasks/1/', below)).status).toBe(404);
  });

  test('takes the next port when one is taken', async () => {
    const port = Number(new URL(served.url).port);
    const other = await serve({ dir: join(dir, 'site'), base: '/', port });
    expect(Number(new URL(other.url).port)).toBeGreaterThan(port);
    await other.close();
  });
});
