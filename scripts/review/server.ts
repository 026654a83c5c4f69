import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import typescript from 'typescript';
import { z } from 'zod';
import { ReviewFolder } from './folder.ts';
import { pageOf } from './page.ts';

const decisionSchema = z.strictObject({
  id: z.string().max(400),
  state: z.enum(['open', 'accepted', 'changed', 'rejected']),
  value: z.string().max(20_000).optional(),
});

const asset = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
/** The page's script as a browser takes it. */
const script = (): string =>
  typescript.transpileModule(asset('review.ts'), {
    compilerOptions: { target: typescript.ScriptTarget.ES2022, module: typescript.ModuleKind.ESNext, verbatimModuleSyntax: true },
  }).outputText;
const MOST = 64 * 1024;

/** Reads a request's body. @throws RangeError when it is too long */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MOST) throw new RangeError('写的内容太长。');
  }
  return body;
}

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
} as const;

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(body);
}

/**
 * The local server of a review. It writes files, so it listens on this machine alone, answers to no other host name (a page elsewhere can point a name
 * at 127.0.0.1), and takes decisions only with the token that its own page holds.
 */
export function reviewServer(dir: string): Server {
  const folder = new ReviewFolder(dir);
  const token = randomBytes(24).toString('base64url');
  const isOwn = (request: IncomingMessage): boolean => {
    const given = Buffer.from(String(request.headers['x-review-token'] ?? ''));
    const wanted = Buffer.from(token);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  };
  const state = (): string => JSON.stringify({ points: folder.points(), canUndo: folder.canUndo });

  async function write(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isOwn(request)) {
      send(response, 403, 'text/plain', '只有核对页自己能写文件；重新打开核对页。');
      return;
    }
    if (request.url === '/undo') folder.undo();
    else {
      const { id, state: said, value } = decisionSchema.parse(JSON.parse(await bodyOf(request)));
      const faults = await folder.decide(id, said === 'changed' ? { state: said, value: value ?? '' } : { state: said });
      if (faults !== undefined) {
        send(response, 200, 'application/json', JSON.stringify({ fault: faults }));
        return;
      }
    }
    send(response, 200, 'application/json', state());
  }

  return createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (host !== '127.0.0.1' && host !== 'localhost') {
      send(response, 403, 'text/plain', '核对页只在这台机器上开。');
      return;
    }
    try {
      const { url, method } = request;
      if (method === 'POST' && (url === '/decide' || url === '/undo'))
        write(request, response).catch((error: unknown) => {
          send(response, 400, 'text/plain', error instanceof Error && !(error instanceof TypeError) ? error.message : '写不了。');
        });
      else if (method !== 'GET') send(response, 405, 'text/plain', 'GET, POST');
      else if (url === '/')
        send(response, 200, 'text/html', pageOf(dir, folder.read('source/notice.txt') ?? '', folder.points(), folder.canUndo, token));
      else if (url === '/review.js') send(response, 200, 'text/javascript', script());
      else if (url === '/review.css') send(response, 200, 'text/css', asset('review.css'));
      else send(response, 404, 'text/plain', '没有这一页。');
    } catch (error) {
      send(response, 500, 'text/plain', error instanceof Error ? error.message : '读不了内容文件夹。');
    }
  });
}
