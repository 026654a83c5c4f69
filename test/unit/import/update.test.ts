import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importNotice } from '../../../scripts/import/write.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { formatDiagnostics } from '../../../src/collections/diagnostic.ts';
import { changesOf } from '../../../src/import/update/changes.ts';
import { updateContent, type Update } from '../../../src/import/update/update.ts';
import { movedWords } from '../../../src/import/update/words.ts';
import { YamlEdits } from '../../../src/import/update/yaml-edits.ts';

const NOTICE = `临河市关于建设书香城市的行动方案
为建设书香城市，制定本方案。
一、主要任务
（一）建设书屋。到2027年，建成社区书屋20个以上，培训管理员300名。（责任单位：市文化和旅游局、市发展改革委）
（二）办好书展。每年举办书展不少于2场。（责任单位：市文化和旅游局）
二、保障措施
各单位要加强组织领导。
要加强宣传。
`;

/** Updates the folder of the notice, an editor's own words in it, and checks the result as `npm run check` does. */
async function corrected(text: string): Promise<Update & { folder: Map<string, string>; check: string }> {
  const { files } = importNotice(NOTICE);
  const task = files.get('tasks/01.md') ?? '';
  files.set('tasks/01.md', task.replace('title: 建设书屋', '# 编辑的批注\ntitle: 建设书屋\nplain: 几年内多建书屋。'));
  const update = updateContent(NOTICE, text, files);
  const folder = new Map([...files, ...update.files]);
  const dir = mkdtempSync(join(tmpdir(), 'update-'));
  for (const [path, content] of folder) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  const { diagnostics } = await checkContent(dir);
  rmSync(dir, { recursive: true });
  return { ...update, folder, check: formatDiagnostics(diagnostics) };
}
const none = formatDiagnostics([]);

describe('a corrected notice in an existing folder', () => {
  test('a number corrected in a task is corrected in the text, the quotation and the value; the editor’s words and remarks stay', async () => {
    const { folder, told, check, unplaced } = await corrected(NOTICE.replace('20个以上', '25个以上'));
    const task = folder.get('tasks/01.md') ?? '';
    expect(task).toContain('建成社区书屋25个以上，培训管理员300名。');
    expect(task).toContain('value: 25');
    expect(task).toContain('# 编辑的批注\ntitle: 建设书屋\nplain: 几年内多建书屋。');
    expect(told.join('\n')).toContain('建成社区书屋20个以上 → 建成社区书屋25个以上');
    expect([unplaced, check]).toEqual([[], none]);
  });

  test('a year corrected moves the day by which it is due', async () => {
    const { folder, check } = await corrected(NOTICE.replace('到2027年', '到2028年'));
    expect(folder.get('tasks/01.md')).toContain('到2028年，建成');
    expect(folder.get('tasks/01.md')?.match(/due: .*/g)).toEqual(["due: '2028-12-31'", "due: '2028-12-31'"]);
    expect(check).toBe(none);
  });

  test('a unit that comes in gets a record, and a point for a person', async () => {
    const { folder, check } = await corrected(NOTICE.replace('（责任单位：市文化和旅游局）', '（责任单位：市文化和旅游局、市教育局）'));
    expect(parse(folder.get('departments/shi-jiao-yu-ju.yaml') ?? '')).toMatchObject({ name: '市教育局', printed: ['市教育局'] });
    expect(folder.get('review.yaml')).toContain('更正后新出现的单位');
    expect(check).toBe(none);
  });

  test('a paragraph that comes or goes within a section does so in its record', async () => {
    const added = await corrected(NOTICE.replace('要加强宣传。\n', '要加强宣传。\n要总结经验。\n'));
    expect([added.unplaced, added.check]).toEqual([[], none]);
    const removed = await corrected(NOTICE.replace('要加强宣传。\n', ''));
    expect([removed.unplaced, removed.check]).toEqual([[], none]);
  });

  test('a new task is a person’s to place: it is told with its line, and nothing is lost', async () => {
    const text = NOTICE.replace('二、保障措施', '（三）推广朗读。办好朗读会。（责任单位：市文化和旅游局）\n二、保障措施');
    const { unplaced, folder } = await corrected(text);
    expect(unplaced).toMatchObject([{ kind: 'added', line: 6 }]);
    expect(folder.get('source/notice.txt')).toBe(text);
  });

  test('the same text changes nothing', async () => {
    expect(await corrected(NOTICE)).toMatchObject({ told: [], unplaced: [], files: new Map() });
  });

  test('the hash of the received file follows', async () => {
    const { folder } = await corrected(NOTICE.replace('要加强宣传', '要加大宣传'));
    const { source } = parse(folder.get('plan.yaml') ?? '') as { source: { sha256: string } };
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(source.sha256).not.toBe(
      (parse(importNotice(NOTICE).files.get('plan.yaml') ?? '') as { source: { sha256: string } }).source.sha256,
    );
  });
});

test('paragraphs that only changed their widths or breaks have not changed', () => {
  expect(changesOf(NOTICE, NOTICE.replaceAll('，', ',').replaceAll('（', '('))).toEqual([]);
});

test.each([
  ['力争达到65%以上，并保持。', '力争达到68%以上，并保持。', '达到65%以上', '达到68%以上'],
  ['建成5个书屋。', '建成15个书屋。', '5个书屋', '15个书屋'],
  ['先建书屋，再办书展。', '先办书展。', '先建书屋', '先'],
  ['建设书屋。', '举办展览。', '建设书屋', undefined],
])('%s → %s: %s is %s now', (before, after, quotation, words) => {
  expect(movedWords(before, after, quotation)).toBe(words);
});

test('a value changes where it stands, the rest stays to the byte', () => {
  const yaml = new YamlEdits("# 批注\na: '旧'   # 尾注\nlist: [一, 二]\n\nb:   7\n");
  expect(yaml.set(['a'], '新：的')).toBe(true);
  expect(yaml.set(['list'], ['一', "它's"])).toBe(true);
  expect(yaml.set(['b'], 8)).toBe(true);
  expect(yaml.set(['c'], 8)).toBe(false);
  expect(yaml.toString()).toBe("# 批注\na: 新：的   # 尾注\nlist: [一, '它''s']\n\nb:   8\n");
});
