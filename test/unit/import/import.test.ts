import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importNotice } from '../../../scripts/import/write.ts';
import { checkContent, type CheckResult } from '../../../src/collections/check-content.ts';
import { planJson } from '../../../src/export/plan-json.ts';
import { akomaNtoso } from '../../../src/export/akoma/index.ts';
import { legislation } from '../../../src/export/json-ld/legislation.ts';
import { fullWidth } from '../../../src/import/full-width.ts';
import { isHeadingLine } from '../../../src/notice/table-row.ts';
import { mayBeOne, shortNameOf, slugOf } from '../../../src/import/names.ts';
import { yamlFaults } from '../../../src/collections/yaml-rules.ts';
import { toYaml } from '../../../src/import/yaml.ts';
import { generateNotice } from '../../fixtures/generate/notice.ts';

/** How many invented notices go through import and check; `IMPORTS=10000` tries ten thousand. */
const COUNT = Number(process.env['IMPORTS'] ?? 40);

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

/** Imports a text into a folder of its own and checks the folder as an editor would. */
async function imported(text: string): Promise<CheckResult & { dir: string }> {
  const dir = join(place, 'content');
  await rm(dir, { recursive: true, force: true });
  for (const [path, content] of importNotice(text).files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  return { dir, ...(await checkContent(dir, '2026-01-01')) };
}

const same = (text: string): string => text;

describe('from a notice to a content folder', () => {
  test(`${COUNT} invented notices: import, check, text again`, { timeout: COUNT * 2_000 }, async () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= COUNT; seed++) {
      const made = generateNotice(seed);
      if (made.text.trim() === '') continue;
      const { diagnostics, fidelity } = await imported(made.text);
      for (const d of diagnostics) wrong.push(`${seed} ${made.form}: ${d.code} ${d.file} ${d.found}`);
      if (fidelity?.same !== fidelity?.total) wrong.push(`${seed} ${made.form}: text differs`);
    }
    expect(wrong).toEqual([]);
  });

  test('the present plan, imported from its received text, is the plan that was made by hand', async () => {
    const hand = await checkContent('content', '2026-01-01');
    const { plan, diagnostics } = await imported(await readFile('content/source/notice.txt', 'utf8'));
    expect(diagnostics).toEqual([]);
    if (!plan || !hand.plan) throw new Error('no plan');
    const said = (of: typeof plan) =>
      planJson(of, same).tasks.map(({ printedNumber, title, group, departments }) => ({
        printedNumber,
        title,
        group,
        units: departments.map(({ printed, role, by }) => [printed, role, by]),
      }));
    expect(said(plan)).toEqual(said(hand.plan));
    const targets = (of: typeof plan): string[] =>
      of.targets.map((t) => [t.task?.number, t.comparison, t.value, t.unit, t.due, t.every, t.base].join('|')).toSorted();
    expect(targets(plan)).toEqual(targets(hand.plan));
  });

  test('the received text stays as it came, with its hash; a changed one is told', async () => {
    const text = await readFile('test/fixtures/plans/base/source/notice.txt', 'utf8');
    const { dir } = await imported(text);
    expect(await readFile(join(dir, 'source/notice.txt'), 'utf8')).toBe(text);
    await writeFile(join(dir, 'source/notice.txt'), `${text}\n`);
    const { diagnostics } = await checkContent(dir, '2026-01-01');
    expect(diagnostics.map((d) => d.code)).toEqual(['source-changed']);
  });

  test('a second import of the same text gives the same files', () => {
    const { text } = generateNotice(7);
    expect([...importNotice(text).files]).toEqual([...importNotice(text).files]);
  });

  test('a private-use character is an open point with its place, and is named by the check when nobody has listed it', async () => {
    const text = '临河市读书方案\n一、任务\n1.建书屋。到2028年底，建成1\uE5D22万个。（责任单位：市文化局）\n';
    const { points } = importNotice(text);
    expect(points.some((p) => p.line === 3 && p.words.includes('U+E5D2'))).toBe(true);
    const { dir } = await imported(text);
    const plan = await readFile(join(dir, 'plan.yaml'), 'utf8');
    await writeFile(join(dir, 'plan.yaml'), plan.replace(/ {2}odd:\n(?: {4}.*\n)*/, ''));
    expect((await checkContent(dir, '2026-01-01')).diagnostics).toMatchObject([{ code: 'odd-character', line: 3 }]);
  });

  test('nothing is invented: what the text does not print is not in plan.yaml', () => {
    const plan = importNotice('临河市读书方案\n一、任务\n1.建书屋。（责任单位：市文化局）\n').files.get('plan.yaml') ?? '';
    expect(plan).not.toMatch(/indexNumber|documentNumber|issuer|written|published|validity|category|未载明/);
  });
});

test('what other readers of YAML take for a number, a moment or a switch is written in quotes', () => {
  const written = toYaml({ hash: '0b9e63', moment: '2026-03-01T00:00', word: 'yes', list: ['1e5', '河岸'], day: '2026-03-01', count: 3 });
  expect(written.split('\n').filter((line) => line.includes("'"))).toEqual([
    "hash: '0b9e63'",
    "moment: '2026-03-01T00:00'",
    "word: 'yes'",
    "  - '1e5'",
  ]);
  expect(yamlFaults(parseDocument(written))).toEqual([]);
});

describe('names and characters', () => {
  test('identifiers are the sounds of a name', () => {
    expect([slugOf('市文化局'), slugOf('AI办（数据局）'), slugOf('（）')]).toEqual(['shi-wen-hua-ju', 'ai-ban-shu-ju-ju', 'x']);
  });
  test('short names leave out the place and the bracket', () => {
    expect(['市文化局', '市委宣传部', '省政府', '市林业局（市绿化办）'].map(shortNameOf)).toEqual([
      '文化局',
      '市委宣传部',
      '省政府',
      '林业局',
    ]);
  });
  test('a shortened name may be the long one; another unit is not', () => {
    expect([mayBeOne('市林草局', '市林业和草原局', ''), mayBeOne('市文化局', '市水务局', '')]).toEqual([true, false]);
  });
  test('half-width punctuation beside Chinese becomes full, brackets in pairs, offsets stay', () => {
    const text = '甲(AI),乙:1,000元(a)⼈';
    expect(fullWidth(text)).toBe('甲（AI），乙：1,000元（a）人');
    expect(fullWidth(text)).toHaveLength(text.length);
  });
});

describe('tables and headings within free text', () => {
  const text = [
    '临河市读书方案',
    '一、任务',
    '（一）建书屋。到2028年，建成书屋20个以上。（责任单位：市文化局）',
    '二、保障措施',
    '（一）强化组织领导',
    '各单位按职责落实。',
    '（二）强化宣传',
    '及时总结经验。',
    '附件：书屋分工表',
    '书屋 | 责任单位 | 完成时限 |',
    '河岸书屋 | 市文化局、市财政局 | 2026年12月 |',
    '',
  ].join('\n');

  test('a row of a table has cells that can be quoted, and no character of it is lost', async () => {
    const { plan, fidelity } = await imported(text);
    expect(fidelity?.same).toBe(fidelity?.total);
    const row = plan?.clauses.find((c) => c.text.startsWith('河岸书屋'));
    expect(row?.sentences.map((s) => s.text)).toEqual(['河岸书屋 | ', '市文化局、市财政局 | ', '2026年12月 |']);
    if (!plan) throw new Error('no plan');
    expect(akomaNtoso(plan).replace(/\n/g, '')).toContain(
      '<table><tr><td><p>书屋</p></td><td><p>责任单位</p></td><td><p>完成时限</p></td></tr><tr><td><p>河岸书屋</p></td><td><p>市文化局、市财政局</p></td><td><p>2026年12月</p></td></tr></table>',
    );
  });

  test('a numbered line over its text is a heading; items of a list, and tasks, are none', async () => {
    const { plan } = await imported(text);
    expect(plan?.clauses.filter((c) => c.kind === 'group').map((c) => [c.text, c.level])).toEqual([
      ['（一）强化组织领导', 2],
      ['（二）强化宣传', 2],
    ]);
    expect(isHeadingLine('（一）市文化局', '（二）市财政局')).toBe(false);
    expect(isHeadingLine('（一）建书屋；', '各单位落实。')).toBe(false);
    expect(isHeadingLine('（一）强化宣传', undefined)).toBe(false);
  });
});

test('each issuer of a notice that several sign stays one, in the data and for machines', async () => {
  const { plan } = await imported(
    '示例市水务局 示例市财政局关于印发《节水工作方案》的通知\n各区水务局、财政局：\n现将方案印发给你们。\n示例市水务局\n示例市财政局\n2026年3月2日\n节水工作方案\n一、主要任务\n（一）推进农业节水。加快灌区改造。（责任单位：市水务局）\n（二）推进工业节水。推广循环技术。（责任单位：市财政局）\n',
  );
  if (!plan) throw new Error('the draft has faults');
  const issuers = ['示例市水务局', '示例市财政局'];
  expect(plan.meta.issuers).toEqual(issuers);
  expect(plan.meta.issuer).toBe('示例市水务局、示例市财政局');
  expect(planJson(plan, (path) => path).plan).toMatchObject({ issuers, issuer: '示例市水务局、示例市财政局' });
  for (const name of issuers) expect(akomaNtoso(plan)).toContain(`showAs="${name}"`);
  expect(legislation(plan, (path) => path)).toMatchObject({ publisher: issuers.map((name) => ({ name })) });
});

test('units under their label, a line to each, are all the task’s, and the text stays whole', async () => {
  const { plan, fidelity } = await imported(
    '节水工作方案\n一、主要任务\n1.推进农业节水。加快灌区改造。\n责任单位：市水务局\n市财政局\n各区人民政府\n2.推进工业节水。推广循环技术。\n责任单位：市工信局\n',
  );
  expect(plan?.tasks.map((t) => t.departments.map((d) => d.name))).toEqual([['市水务局', '市财政局', '各区人民政府'], ['市工信局']]);
  expect(fidelity?.same).toBe(fidelity?.total);
});
