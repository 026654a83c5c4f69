import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import { fieldsOf, isEditable, pathOf, save, textOf, valuesOf, written, type Editable } from './record.ts';
import { formPage, listPage, STYLE, type Form } from './page.ts';

const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;
const MOST = 256 * 1024;
const TOO_LONG = '写的内容太长。';

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MOST) throw new RangeError(TOO_LONG);
  }
  return Object.fromEntries(Object.entries(parse(body)).map(([key, value]) => [key, String(value ?? '')]));
}

const same = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Whether a record may have this name; an empty one asks for a new record, or is that of a single file. */
function isName(collection: Editable, id: string): boolean {
  try {
    return id === '' || pathOf(collection, id) !== '';
  } catch {
    return false;
  }
}

/** Saves what a form says, or says what is wrong with it. */
async function submit(
  dir: string,
  collection: Editable,
  given: string,
  body: Record<string, string>,
  token: string,
): Promise<Form | { saved: string }> {
  const fields = fieldsOf(collection);
  const values = Object.fromEntries(fields.map(({ name }) => [name, body[`field-${name}`] ?? '']));
  const id = given === '' ? (body['id'] ?? '') : given;
  const form = { collection, id: given, file: `${collection}/`, fields, values, faults: [], token };
  try {
    const file = pathOf(collection, id);
    // A new record takes no name that is taken.
    if (given === '' && id !== '' && textOf(dir, collection, id) !== '') return { ...form, message: `${file} 已经有了，换一个文件名。` };
    const faults = await save(dir, file, written(file, textOf(dir, collection, id), fields, values));
    return faults.length === 0 ? { saved: id } : { ...form, file, faults };
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    return { ...form, message: `没有保存：${error.message}` };
  }
}

/**
 * Forms over the local content folder, at `/admin/` of `npm run dev` and nowhere else. They write files: only this machine's own names are answered, and only what a form of
 * ours sends is taken. Without a script.
 */
export function adminHandler(dir: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const token = randomBytes(24).toString('base64url');
  return async (request, response) => {
    const send = (status: number, body: string, type = 'text/html'): void => {
      response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(body);
    };
    if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) {
      send(403, '编辑页只在这台机器上开。', 'text/plain');
      return;
    }
    const url = new URL((request.url ?? '/').replace(/^\/admin/, ''), 'http://admin');
    const [, collection = '', id = ''] = url.pathname.split('/');
    if (url.pathname === '/style.css') {
      send(200, STYLE, 'text/css');
      return;
    }
    if (url.pathname === '/' || url.pathname === '') {
      send(200, listPage(dir));
      return;
    }
    if (!isEditable(collection)) {
      send(404, '没有这一类内容。', 'text/plain');
      return;
    }
    const fields = fieldsOf(collection);
    if (request.method === 'POST') {
      const body = await bodyOf(request).catch(() => undefined);
      if (!body) {
        send(413, TOO_LONG, 'text/plain');
        return;
      }
      if (!same(body['token'] ?? '', token)) {
        send(403, '只有编辑页自己能写文件；重新打开编辑页。', 'text/plain');
        return;
      }
      const done = await submit(dir, collection, id, body, token);
      if (!('saved' in done)) {
        send(422, formPage(done));
        return;
      }
      response.writeHead(303, { ...HEADERS, Location: `/admin/${[collection, done.saved].filter(Boolean).join('/')}/?saved` }).end();
      return;
    }
    const text = isName(collection, id) ? textOf(dir, collection, id) : '';
    if (text === '' && !url.searchParams.has('new')) {
      send(404, '没有这条记录。', 'text/plain');
      return;
    }
    const message = url.searchParams.has('saved') ? '已保存，并通过了检查。' : undefined;
    const file = id === '' && url.searchParams.has('new') ? `${collection}/` : pathOf(collection, id);
    send(
      200,
      formPage({
        collection,
        id,
        file,
        fields,
        values: valuesOf(id === '' ? 'new.yaml' : pathOf(collection, id), text, fields),
        faults: [],
        message,
        token,
      }),
    );
  };
}
