import { createReadStream, type Stats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { acceptedEncodings } from './encoding.ts';
import { find } from './find.ts';
import { headerPolicy, policiesOf } from './policy.ts';
import { rangeOf } from './range.ts';
import { typeOf } from './types.ts';

/*
 * Ours rather than a package: the usual small static servers neither redirect to the address with a slash nor keep to one policy, and tests and
 * benchmarks need the site exactly as a well-set-up server would send it.
 */

/** What is made to be shown elsewhere. */
const SHARED = /^\/(?:embed|pictures|cards|qr|data|icons)\/|\.ics$|feed\.xml$|\/duties\.csv$/;

/** A file as it is sent: plain, or as the build has compressed it ahead. */
interface Body {
  file: string;
  encoding?: string;
  size: number;
  etag: string;
}

/** The best form of a file that lies there and that the reader takes. A compressed form older than the file is not that of this file any more. */
async function bodyOf(plain: string, accepted: string | undefined): Promise<Body> {
  const told = ({ mtimeMs, size }: Stats): { size: number; etag: string } => ({
    size,
    etag: `"${mtimeMs.toString(36)}-${size.toString(36)}"`,
  });
  const own = await stat(plain);
  for (const { encoding, suffix } of acceptedEncodings(accepted)) {
    const file = plain + suffix;
    // Not by a link, which may lead out of the site.
    const ready = await lstat(file).catch(() => undefined);
    if (ready?.isFile() && ready.mtimeMs >= own.mtimeMs) return { file, encoding, ...told(ready) };
  }
  return { file: plain, ...told(own) };
}

/** Whether a header that lists tags names this one; a server compares weakly (RFC 9110, 13.1.2). */
const names = (tags: string | undefined, etag: string): boolean =>
  tags?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;

/** Sends a file, or a part of it, or word that the reader has it already. */
async function send(request: IncomingMessage, response: ServerResponse, status: number, plain: string): Promise<void> {
  const { 'accept-encoding': accepted, 'if-none-match': known, 'if-range': unchanged, range: asked } = request.headers;
  const { file, encoding, size, etag } = await bodyOf(plain, accepted);
  response.setHeader('Content-Type', typeOf(plain)).setHeader('ETag', etag).setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', 'no-cache').setHeader('Accept-Ranges', 'bytes');
  if (encoding) response.setHeader('Content-Encoding', encoding);
  if (status === 200 && names(known, etag)) {
    response.writeHead(304).end();
    return;
  }
  const wanted =
    status === 200 && request.method === 'GET' && (unchanged === undefined || unchanged === etag) ? rangeOf(asked, size) : 'none';
  if (wanted === 'outside') {
    response.removeHeader('Content-Encoding');
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = wanted === 'none' ? { start: 0, end: size - 1 } : wanted;
  if (wanted !== 'none') response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(wanted === 'none' ? status : 206, { 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD' || size === 0) response.end();
  else await pipeline(createReadStream(file, { start, end }), response);
}

/**
 * A request handler for a built site: what `scripts/serve/nginx.conf` does, but nothing is kept by the browser without asking again.
 * @param dir folder of the site
 * @param base path under which the site stands, with a slash at both ends
 */
export async function siteHandler(
  dir: string,
  base: string,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const policies = [...(await policiesOf(dir)).values()].filter((policy) => policy !== undefined);
  const policy = [headerPolicy(policies)].filter(Boolean);

  return async (request, response) => {
    const [, path = '/', query = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '/') ?? [];
    const frames = path.startsWith(`${base}embed/`) ? '*' : "'self'";
    response
      .setHeader('Content-Security-Policy', [...policy, `frame-ancestors ${frames}`].join('; '))
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
      .setHeader('Cross-Origin-Resource-Policy', SHARED.test(path.slice(base.length - 1)) ? 'cross-origin' : 'same-origin');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
      return;
    }
    // Asked each time: the folder may be a link that a new build is switched to.
    const root = await realpath(dir);
    const found = await find(root, base, path);
    if (found && 'redirect' in found) response.writeHead(301, { Location: found.redirect + query }).end();
    else if (found) await send(request, response, 200, found.file);
    else if (await stat(join(root, '404.html')).catch(() => undefined)) await send(request, response, 404, join(root, '404.html'));
    else response.writeHead(404).end('404');
  };
}
