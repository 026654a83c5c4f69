import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../../scripts/serve/server.ts';
import { ask as askServer } from '../../server/support/ask.ts';

const dir = realpathSync(mkdtempSync(join(tmpdir(), 'serve-')));
const TASK = `task ${'x'.repeat(2000)}`;
const POLICY = "<meta http-equiv=\"content-security-policy\" content=\"default-src 'none';script-src 'sha256-a=';img-src 'self'\">";
let served: Served;
let below: Served;

/** Writes a file of the served folder. */
function put(name: string, body: string | Buffer): void {
  mkdirSync(dirname(join(dir, 'site', name)), { recursive: true });
  writeFileSync(join(dir, 'site', name), body);
}

beforeAll(async () => {
  put('index.html', `home ${POLICY}`);
  put('404.html', 'not here');
  put('tasks/1/index.html', TASK);
  // What lies beside a file is told apart by what it says, so that nobody can have compressed it on the way.
  put('tasks/1/index.html.br', brotliCompressSync(`br ${TASK}`));
  put('tasks/1/index.html.gz', gzipSync(`gz ${TASK}`));
  put('embed/row/index.html', 'row');
  put('data/plan.json', '0123456789');
  put('data/empty.csv', '');
  for (const name of ['plan.xlsx', 'text.akn', 'tasks.csv', 'due.ics', 'site.webmanifest', 'text.md']) put(`data/${name}`, name);
  for (const name of ['.env', '.git/HEAD', 'data/.old/plan.json', '.well-known/.key', '.well-known/security.txt'])
    put(name, `this is ${name}`);
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  mkdirSync(join(dir, 'outside'));
  writeFileSync(join(dir, 'outside/index.html'), 'secret');
  symlinkSync(join(dir, 'secret.txt'), join(dir, 'site/link.txt'));
  symlinkSync(join(dir, 'outside'), join(dir, 'site/link'));
  symlinkSync(join(dir, 'site/.env'), join(dir, 'site/env.txt'));
  put('linked.txt', 'plain');
  // Older than what the link leads to: it is not for its age that this is left alone.
  utimesSync(join(dir, 'site/linked.txt'), 1, 1);
  symlinkSync(join(dir, 'secret.txt'), join(dir, 'site/linked.txt.gz'));
  symlinkSync(join(dir, 'site'), join(dir, 'current'));
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
const ask = async (path: string, site = served, headers: Record<string, string> = {}, method = 'GET') => {
  const answer = await askServer(new URL(site.url).origin, path, { headers, method });
  return { ...answer, body: answer.body.toString(), bytes: answer.body };
};

describe('the server', () => {
  test('sends the page at an address with a slash', async () => {
    const { status, headers, body } = await ask('/tasks/1/');
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html;charset=utf-8' });
    expect(body).toMatch(/^task/);
  });

  test('leads an address without slash to the one with it, question and all', async () => {
    const { status, headers } = await ask('/tasks/1?from=x');
    expect({ status, location: headers['location'] }).toEqual({ status: 301, location: '/tasks/1/?from=x' });
    expect((await ask('/tasks/1?q=%E6%95%99&r=a?b')).headers.location).toBe('/tasks/1/?q=%E6%95%99&r=a?b');
  });

  test('never leads to another host', async () => {
    for (const path of ['//tasks/1', '///tasks/1', '/\\tasks/1', '//example.org/../tasks/1'])
      expect((await ask(path)).headers.location ?? '/', path).not.toMatch(/^[/\\]{2}/);
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

  test.each(['/.env', '/%2eenv', '/.git/HEAD', '/.git/', '/data/.old/plan.json', '/.well-known/.key', '/data/../.env', '/env.txt'])(
    'gives no file with a leading dot: %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, body: 'not here' });
    },
  );

  test('gives what is public in the well-known place', async () => {
    expect(await ask('/.well-known/security.txt')).toMatchObject({ status: 200, body: 'this is .well-known/security.txt' });
  });

  test.each(['/link.txt', '/link/', '/link', '/link/index.html'])('follows no link out of the site: %s', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: 'not here' });
  });

  test('follows no link for the compressed form either', async () => {
    expect(await ask('/linked.txt', served, { 'Accept-Encoding': 'gzip' })).toMatchObject({ status: 200, body: 'plain' });
  });

  test('serves a folder that is itself a link, as one that is switched to a new build', async () => {
    const current = await serve({ dir: join(dir, 'current'), base: '/', port: 0 });
    expect((await ask('/tasks/1/', current)).status).toBe(200);
    await current.close();
  });

  test('answers a name that no file can have as one that is not there', async () => {
    for (const path of [`/${'a'.repeat(300)}`, `/${'a/'.repeat(3000)}`])
      expect(await ask(path), path).toMatchObject({ status: 404, body: 'not here' });
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['br;q=0, gzip;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('sends what the build compressed ahead, as the reader takes it: %s', async (accepted, encoding) => {
    const { headers, bytes } = await ask('/tasks/1/', served, { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/html;charset=utf-8');
    expect(headers['vary']).toBe('Accept-Encoding');
    const text = encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(text.toString()).toBe({ br: `br ${TASK}`, gzip: `gz ${TASK}` }[encoding ?? ''] ?? TASK);
  });

  test('sends no compressed form that is older than the file', async () => {
    put('old/index.html', 'new');
    put('old/index.html.br', brotliCompressSync('old'));
    utimesSync(join(dir, 'site/old/index.html.br'), 1, 1);
    expect((await ask('/old/', served, { 'Accept-Encoding': 'br' })).body).toBe('new');
  });

  test('sends what was not compressed ahead as it is', async () => {
    const { headers, body } = await ask('/data/plan.json', served, { 'Accept-Encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toBe('0123456789');
  });

  test.each([
    ['bytes=2-4', 206, 'bytes 2-4/10', '234'],
    ['bytes=7-', 206, 'bytes 7-9/10', '789'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=5-99', 206, 'bytes 5-9/10', '56789'],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=-0', 416, 'bytes */10', ''],
    ['bytes=4-2', 200, undefined, '0123456789'],
    ['lines=1-2', 200, undefined, '0123456789'],
  ])('sends a part to who asks for it: %s', async (range, status, part, body) => {
    const answer = await ask('/data/plan.json', served, { Range: range });
    expect({ status: answer.status, part: answer.headers['content-range'], body: answer.body }).toEqual({ status, part, body });
  });

  test('sends the whole file when it has changed since the first part', async () => {
    const { etag } = (await ask('/data/plan.json')).headers;
    expect((await ask('/data/plan.json', served, { Range: 'bytes=2-4', 'If-Range': String(etag) })).status).toBe(206);
    expect((await ask('/data/plan.json', served, { Range: 'bytes=2-4', 'If-Range': '"other"' })).status).toBe(200);
  });

  test.each([
    ['plan.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['text.akn', 'application/akn+xml;charset=utf-8'],
    ['site.webmanifest', 'application/manifest+json'],
    ['due.ics', 'text/calendar;charset=utf-8'],
    ['tasks.csv', 'text/csv;charset=utf-8'],
    ['text.md', 'text/markdown;charset=utf-8'],
  ])('sends %s under its own type', async (name, type) => {
    expect((await ask(`/data/${name}`)).headers['content-type']).toBe(type);
  });

  test('sends an empty file', async () => {
    expect(await ask('/data/empty.csv')).toMatchObject({ status: 200, body: '' });
  });

  test('sends what holds for all pages as a policy, and lets only pages made for it stand in frames of others', async () => {
    const policy = async (path: string): Promise<unknown> => (await ask(path)).headers['content-security-policy'];
    expect(await policy('/')).toMatch(/img-src 'self'; .*object-src 'none'; .*frame-ancestors 'self'$/);
    expect(await policy('/')).not.toContain('sha256');
    expect(await policy('/embed/row/')).toMatch(/frame-ancestors \*$/);
    expect(await policy('/tasks/99/')).toMatch(/frame-ancestors 'self'$/);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('refuses %s, and says what it takes', async (method) => {
    const { status, headers, body } = await ask('/tasks/1/', served, {}, method);
    expect({ status, allow: headers.allow, body }).toEqual({ status: 405, allow: 'GET, HEAD', body: '' });
  });

  test('sends the head alone to who asks for it', async () => {
    const { status, headers, body } = await ask('/tasks/1/', served, {}, 'HEAD');
    expect({ status, length: headers['content-length'], body }).toEqual({ status: 200, length: String(TASK.length), body: '' });
  });

  test('answers that nothing has changed when nothing has', async () => {
    const { headers } = await ask('/');
    for (const tags of [String(headers.etag), `W/${String(headers.etag)}`, `"other", ${String(headers.etag)}`])
      expect((await ask('/', served, { 'If-None-Match': tags })).status, tags).toBe(304);
    expect((await ask('/', served, { 'If-None-Match': '"other"' })).status).toBe(200);
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
