import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OpenPoint } from '../../src/collections/review/schema.ts';
import { importNotice } from '../../scripts/import/write.ts';
import { root } from '../../scripts/lib/root.ts';
import { reviewServer } from '../../scripts/review/server.ts';
import { violations } from './support/axe.ts';
import { reader } from './support/open.ts';

const NOTICE = `临河市关于建设书香城市的行动方案
为建设书香城市，制定本方案。
一、主要任务
（一）建设书屋。到2027年，建成社区书屋20个以上，培训管理员300名。（责任单位：市文化和旅游局、市发改委）
（二）办好书展。每年举办书展不少于2场。（责任单位：市文化和旅游局、市发展改革委）
`;
mkdirSync(join(root, '.build'), { recursive: true });
const dir = mkdtempSync(join(root, '.build', 'review-'));
const server = reviewServer(dir);
let address = '';
const points = (): OpenPoint[] => (parse(readFileSync(join(dir, 'review.yaml'), 'utf8')) as { points: OpenPoint[] }).points;
const task = (): string => readFileSync(join(dir, 'tasks/01.md'), 'utf8');

beforeAll(async () => {
  for (const [path, text] of importNotice(NOTICE).files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(dir, { recursive: true });
});

test('a person goes through the open points: words lit, each decision in the files, a wrong one refused, the last one taken back', async () => {
  const context = await reader({ width: 1280 });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  const first = page.locator('.point').first();
  await expect.poll(() => page.locator('mark').textContent()).toBe('建成社区书屋20个以上');
  expect(await violations(page)).toEqual([]);
  const open = points().length;

  await first.getByRole('button', { name: '对：建成社区书屋20个以上' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe(`还有 ${open - 1} 处，共 ${open} 处。`);
  expect(points()[0]?.state).toBe('accepted');
  // The next point has the focus, and its words are lit.
  await expect.poll(() => page.locator('mark').textContent()).toBe('培训管理员300名');
  expect(await first.locator('h3').evaluate((h) => h === document.activeElement)).toBe(true);

  // A wrong change is refused in the words of the check, and nothing is written.
  const before = task();
  await first.getByRole('button', { name: /^改：/ }).click();
  const field = first.getByRole('textbox');
  const good = await field.inputValue();
  await field.fill(good.replace('value: 300', 'value: 400'));
  await first.getByRole('button', { name: '保存' }).click();
  await expect.poll(() => first.getByRole('alert').textContent()).toMatch(/tasks\/01\.md.*targets\.1/s);
  expect(task()).toBe(before);
  await field.fill(good);
  await first.getByRole('button', { name: '保存' }).click();
  await expect.poll(() => points()[1]?.state).toBe('changed');

  // Not so: the target goes. Taken back: it is there again.
  await page.getByRole('button', { name: '不是这样：每年举办书展不少于2场' }).click();
  await expect.poll(() => readFileSync(join(dir, 'tasks/02.md'), 'utf8')).not.toContain('targets');
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await expect.poll(() => readFileSync(join(dir, 'tasks/02.md'), 'utf8')).toContain('每年举办书展不少于2场');
  // By keyboard alone: two spellings of one unit.
  await page.getByRole('button', { name: /^是同一个单位/ }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => points().find((p) => p.field === 'printed')?.state).toBe('accepted');
});

test('no other page can write: neither without the token nor under another name', async () => {
  const body = JSON.stringify({ id: points()[0]?.id, state: 'rejected' });
  expect((await fetch(`${address}/decide`, { method: 'POST', body })).status).toBe(403);
  const { request } = await import('node:http');
  const status = await new Promise((done) => {
    request(`${address}/`, { headers: { Host: 'plan.example' } }, (r) => done(r.statusCode)).end();
  });
  expect(status).toBe(403);
});
