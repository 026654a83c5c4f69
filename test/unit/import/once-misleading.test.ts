import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importNotice } from '../../../scripts/import/write.ts';
import { checkContent, type CheckResult } from '../../../src/collections/check-content.ts';

/*
 * What a first edition refused with a message that led astray, in notices whose text was right: each form now passes as it is printed. Where a record then says
 * something else than the text, the message names what the text says.
 */
let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'once-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** Imports a text and checks the folder, after a change of one of its files. */
async function checked(lines: readonly string[], change?: { file: string; from: string | RegExp; to: string }): Promise<CheckResult> {
  const dir = join(place, 'content');
  await rm(dir, { recursive: true, force: true });
  for (const [path, content] of importNotice(`${lines.join('\n')}\n`).files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  if (change) {
    const path = join(dir, change.file);
    const before = await readFile(path, 'utf8');
    const after = before.replace(change.from, change.to);
    expect(after, `${change.file} holds ${String(change.from)}`).not.toBe(before);
    await writeFile(path, after);
  }
  return checkContent(dir, '2026-01-01');
}

const TITLE = '临河市读书行动方案';
const TASK = '（一）建书屋。支持社区自行开展活动。（责任单位：市文化局、市财政局）';

const FORMS: { what: string; lines: string[]; file: string; from: string | RegExp; to: string; says: RegExp }[] = [
  {
    what: 'numbers in brackets instead of 1.',
    lines: [TITLE, '一、任务', TASK, '（二）办活动。开门。（责任单位：市文化局）'],
    file: 'tasks/02.md',
    from: 'title: 办活动',
    to: 'title: 办展览',
    says: /办活动/,
  },
  {
    what: 'a clause that says …负责',
    lines: [TITLE, '一、任务', '1.建书屋。开门。（市文化局、市财政局负责）'],
    file: 'tasks/01.md',
    from: /units:\n {2}- 市文化局\n/,
    to: 'units:\n',
    says: /市文化局/,
  },
  {
    what: 'a collective name with 、 within brackets',
    lines: [TITLE, '一、任务', '1.建书屋。开门。（责任单位：市文化局，各市、县〔市、区〕政府）'],
    file: 'tasks/01.md',
    from: '  - 各市、县〔市、区〕政府\n',
    to: '',
    says: /各市、县〔市、区〕政府/,
  },
  {
    what: 'a rule on who leads within the clause',
    lines: [
      TITLE,
      '一、任务',
      '1.建书屋。开门。（责任单位：市文化局、市财政局。列第一位的为牵头单位，下同）',
      '2.办活动。开门。（责任单位：市教育局、市文化局）',
    ],
    file: 'tasks/02.md',
    from: '  - 市教育局\n',
    to: '',
    says: /市教育局/,
  },
  {
    what: 'a number with 亿',
    lines: [TITLE, '一、任务', '1.建电站。到2028年，装机规模超过10亿千瓦。（责任单位：市能源局）'],
    file: 'tasks/01.md',
    from: 'value: 10',
    to: 'value: 1000000000',
    says: /value/,
  },
  {
    what: 'tasks that begin at three',
    lines: [
      TITLE,
      '一、总体要求',
      '（一）原则。坚持惠民。',
      '（二）目标。人人读书。',
      '二、任务',
      '（三）建书屋。开门。（市文化局负责）',
      '（四）办活动。开门。（市教育局负责）',
    ],
    file: 'tasks/02.md',
    from: 'title: 办活动',
    to: 'title: 办展览',
    says: /办活动/,
  },
  {
    what: 'a title over two lines, and lines above it',
    lines: [
      '临政办〔2026〕3号',
      '临河市人民政府办公室关于印发临河市',
      '读书行动方案的通知',
      '各县（市、区）政府：',
      '现将方案印发给你们。',
      '一、任务',
      TASK,
    ],
    file: 'plan.yaml',
    from: '读书行动方案的通知',
    to: '读书方案的通知',
    says: /读书【行动方案的通知】/,
  },
  {
    what: 'groups that are the outermost headings',
    lines: [TITLE, '一、读书', TASK, '二、走路', '（二）修步道。修好。（责任单位：市水务局）'],
    file: 'plan.yaml',
    from: 'heading: 二、走路',
    to: 'heading: 二、散步',
    says: /二、【走路】/,
  },
];

describe('forms that a first edition misread', () => {
  test.each(FORMS)(
    '$what: passes as printed; another word in a record is told with what the text says',
    async ({ lines, says, ...change }) => {
      const good = await checked(lines);
      expect(good.diagnostics).toEqual([]);
      expect(good.fidelity?.same).toBe(good.fidelity?.total);
      const { diagnostics } = await checked(lines, change);
      const [first] = diagnostics;
      expect(first?.file).toBe(change.file);
      expect(`${first?.expected}${first?.fix}`).toMatch(says);
    },
  );
});
