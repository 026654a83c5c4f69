import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { lookup } from 'mrmime';

/*
 * Ours rather than a package: the usual small static servers neither redirect to the address with a slash nor compress on the way, and
 * tests and benchmarks need the site exactly as a well-set-up server would send it.
 */

const COMPRESSIBLE = /^(text\/|application\/(javascript|json|xml|manifest\+json|ld\+json|schema\+json)|image\/svg)/;

/** Content type of a file; text is UTF-8. */
export function typeOf(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream';
  return /^(text\/|application\/(javascript|json|xml))/.test(type) ? `${type};charset=utf-8` : type;
}

/** What an address leads to: a file, another address, or nothing. */
type Found = { file: string } | { redirect: string } | undefined;

/** Finds what stands at a path of the site. A folder's address ends with a slash; nothing outside the folder is ever reached. */
export async function find(dir: string, base: string, path: string): Promise<Found> {
  if (`${path}/` === base) return { redirect: base };
  if (!path.startsWith(base)) return undefined;
  let relative: string;
  try {
    relative = decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
  const target = resolve(join(dir, relative));
  if (relative.includes('\0') || (target !== dir && !target.startsWith(dir + sep))) return undefined;
  const kind = await stat(target).catch(() => undefined);
  if (kind?.isDirectory()) {
    const index = join(target, 'index.html');
    if (!(await stat(index).catch(() => undefined))?.isFile()) return undefined;
    // One slash only at the front: `//host` would lead to another host.
    return path.endsWith('/') ? { file: index } : { redirect: `/${path.replace(/^\/+/, '')}/` };
  }
  return kind?.isFile() && !path.endsWith('/') ? { file: target } : undefined;
}

/**
 * A request handler for a built site.
 * @param dir folder of the site
 * @param base path under which the site stands, with a slash at both ends
 */
export function siteHandler(dir: string, base: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const compressed = new Map<string, Buffer>();
  const root = resolve(dir);

  const send = async (request: IncomingMessage, response: ServerResponse, status: number, file: string): Promise<void> => {
    let body: Buffer = await readFile(file);
    const type = typeOf(file);
    const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
    response
      .setHeader('Content-Type', type)
      .setHeader('ETag', etag)
      .setHeader('Cache-Control', 'no-cache')
      .setHeader('Vary', 'Accept-Encoding');
    response.setHeader('X-Content-Type-Options', 'nosniff').setHeader('Referrer-Policy', 'same-origin');
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    if (COMPRESSIBLE.test(type) && /\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
      const ready = compressed.get(etag) ?? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      compressed.set(etag, ready);
      body = ready;
      response.setHeader('Content-Encoding', 'br');
    }
    response.writeHead(status, { 'Content-Length': body.length }).end(request.method === 'HEAD' ? undefined : body);
  };

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const found = await find(root, base, path);
    if (found && 'redirect' in found) response.writeHead(301, { Location: found.redirect + (query ? `?${query}` : '') }).end();
    else if (found) await send(request, response, 200, found.file);
    else await send(request, response, 404, join(root, '404.html')).catch(() => response.writeHead(404).end('404'));
  };
}
