import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'node-html-parser';
import { adminHandler } from '../../../scripts/admin/handler.ts';
import { admin } from '../../../scripts/admin/integration.ts';

let dir = '';
let server: Server;
let origin = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'admin-'));
  cpSync('content', dir, { recursive: true });
  const answer = adminHandler(dir);
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

/** Opens a form, fills in some fields, sends it. */
async function fill(path: string, changes: Record<string, string>): Promise<{ status: number; page: ReturnType<typeof parse> }> {
  const form = parse(await (await fetch(origin + path)).text());
  const body = new URLSearchParams();
  for (const field of form.querySelectorAll('input, textarea, select'))
    body.set(
      field.getAttribute('name') ?? '',
      field.tagName === 'TEXTAREA'
        ? field.text
        : field.tagName === 'SELECT'
          ? (field.querySelector('[selected]')?.text ?? '')
          : (field.getAttribute('value') ?? ''),
    );
  for (const [name, value] of Object.entries(changes)) body.set(name, value);
  const answer = await fetch(origin + path, { method: 'POST', body, redirect: 'manual' });
  return { status: answer.status, page: parse(await answer.text()) };
}
const read = (file: string): string => readFileSync(join(dir, file), 'utf8');

test('a form that nobody changed writes nothing else into the file', async () => {
  const before = read('tasks/05.md');
  expect((await fill('/admin/tasks/05/', {})).status).toBe(303);
  expect(read('tasks/05.md')).toBe(before);
});

test('a short name is put right, and the rest of the file stays', async () => {
  const before = read('departments/education.yaml');
  expect((await fill('/admin/departments/education/', { 'field-shortNames': '[教育局, 教育部门, 市教局]' })).status).toBe(303);
  expect(read('departments/education.yaml')).toContain('市教局');
  expect(read('departments/education.yaml').split('\n').length).toBeGreaterThanOrEqual(before.split('\n').length);
});

test('what the check says stands at the field, and nothing is written', async () => {
  const before = read('notes/community.yaml');
  const { status, page } = await fill('/admin/notes/community/', { 'field-text': '任务12讲怎样打造行业产教融合共同体，没有写数量。' });
  expect(status).toBe(422);
  expect(page.querySelector('[aria-invalid]')?.getAttribute('name')).toBe('field-text');
  expect(page.querySelector('.fault')?.text).toContain('“12”');
  expect(read('notes/community.yaml')).toBe(before);
});

test('a note is added under a name of its own', async () => {
  const fields = {
    id: 'a-new-one',
    'field-title': '原文没有写经费',
    'field-order': '90',
    'field-kind': 'gap',
    'field-text': '原文没有写经费从哪里来。',
  };
  expect((await fill('/admin/notes/?new', fields)).status).toBe(303);
  expect(read('notes/a-new-one.yaml')).toContain('原文没有写经费从哪里来。');
});

test('an entry of progress and a case are added from their templates, filled in', async () => {
  const entries = `- about: task-5
  status: under-way
  done: 召开了会议。
  evidence:
    - { title: 会议纪要, issuer: 市教育局, date: '2026-11-20', url: 'https://www.wuhai.gov.cn/a' }
  published: { date: '2026-11-20', where: 市政府网站 }`;
  expect((await fill('/admin/progress/?new', { id: '2026-q4-education', 'field-entries': entries })).status).toBe(303);
  expect(read('progress/2026-q4-education.yaml')).toContain('召开了会议。');
  const unfilled = await fill('/admin/cases/?new', { id: 'first' });
  expect(unfilled.status).toBe(422);
  expect(unfilled.page.querySelector('.fault')?.text).toContain('照来源');
});

test('a name that leads elsewhere, a form of another page and another host are refused', async () => {
  expect((await fill('/admin/notes/?new', { id: '../../x', 'field-title': 'x' })).status).toBe(422);
  expect(existsSync(join(dir, '../x.yaml'))).toBe(false);
  expect((await fetch(`${origin}/admin/notes/community/`, { method: 'POST', body: new URLSearchParams({ token: 'x' }) })).status).toBe(403);
  expect((await fetch(`${origin}/admin/seal/`)).status).toBe(404);
  for (const name of ['..%2Fplan', 'Tasks', '%E7%94%B2', 'no-such'])
    expect((await fetch(`${origin}/admin/notes/${name}/`)).status, name).toBe(404);
});

test('no build and no server of a built site knows the forms', () => {
  expect(existsSync('src/pages/admin')).toBe(false);
  for (const file of ['scripts/build/run.ts', 'scripts/serve/server.ts', 'scripts/start.ts'])
    expect(readFileSync(file, 'utf8')).not.toContain('admin');
  // The only way in is the hook of Astro's development server.
  expect(Object.keys(admin('content').hooks)).toEqual(['astro:server:setup']);
});
