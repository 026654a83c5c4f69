import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPENNESS } from '../../../src/collections/progress/form.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { root } from '../../../scripts/lib/root.ts';
import { columnOf, evidenceColumn, FIRST, load, save, sheetsOf } from '../import/returns/filled-form.ts';
import { planOf } from '../export/plans.ts';

const plan = await planOf('content');
let dir = '';
let content = '';
let forms = '';
const run = (script: string, ...args: string[]): { status: number | null; out: string; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `scripts/${script}.ts`), ...args, '--content', content], {
    encoding: 'utf8',
    cwd: dir,
  });
  return { status, out: stdout, said: stderr };
};

/** Fills the first row of every form that lies in the folder, as a unit that has made something public. */
async function fillAll(): Promise<void> {
  for (const name of readdirSync(forms).filter((one) => !one.includes('收表登记'))) {
    const book = await load(new Uint8Array(readFileSync(join(forms, name))));
    const { returns, evidence } = sheetsOf(book);
    const subject = returns.getCell(FIRST, 1).text;
    const put = { status: '推进中', done: '演练。', published: '2026-11-20', where: '演练用的虚构网站', open: OPENNESS.open };
    for (const [key, value] of Object.entries(put)) returns.getCell(FIRST, columnOf(key)).value = value;
    const paper = { id: subject, title: '演练材料', issuer: '演练单位', date: '2026-11-20', url: 'https://drill.invalid/2026-q4' };
    for (const [key, value] of Object.entries(paper)) evidence.getCell(FIRST, evidenceColumn(key)).value = value;
    writeFileSync(join(forms, name), await save(book));
  }
}

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'quarter-'));
  content = join(dir, 'content');
  forms = join(dir, 'forms');
  cpSync(join(root, 'content'), content, { recursive: true });
});
afterAll(() => rmSync(dir, { recursive: true }));

test('a quarter, as the office collects it: a form for every unit, filled in, read in one command into content that the check accepts', async () => {
  expect(run('returns', '--period', '2026-Q4', '--out', forms)).toMatchObject({ status: 0, said: '' });
  expect(readdirSync(forms)).toHaveLength(plan.departments.length + 1);
  await fillAll();
  const { status, out, said } = run('returns-read', forms);
  expect({ status, said }).toEqual({ status: 0, said: '' });
  expect(out).toContain(`写入 ${plan.departments.length} 个文件`);
  const { plan: after, diagnostics } = await checkContent(content, '2026-11-24');
  expect(diagnostics).toEqual([]);
  expect(after?.progress.map(({ department }) => department.id).toSorted()).toEqual(plan.departments.map(({ id }) => id).toSorted());
});

test('one wrong form of all: the command names its workbook, sheet and cell, ends with 1, and leaves the content as it was', async () => {
  const before = readdirSync(join(content, 'progress'));
  const [name] = readdirSync(forms).filter((one) => !one.includes('收表登记'));
  const book = await load(new Uint8Array(readFileSync(join(forms, name ?? ''))));
  sheetsOf(book).evidence.getCell(FIRST, evidenceColumn('url')).value = 'https://example.org/x';
  writeFileSync(join(forms, name ?? ''), await save(book));
  const { status, said } = run('returns-read', forms);
  expect(status).toBe(1);
  expect(said).toContain(`✗ ${name ?? ''}，工作表“佐证材料”，单元格 F${FIRST}`);
  expect(said).toContain('什么也没有写入');
  expect(readdirSync(join(content, 'progress'))).toEqual(before);
});
