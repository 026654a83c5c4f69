import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OpenPoint } from '../../../src/collections/review/schema.ts';
import { evidenceOf } from '../../../src/import/evidence.ts';
import { decide, type Changes, type Decision } from '../../../src/import/review/decide.ts';
import { importNotice } from '../../../scripts/import/write.ts';

const NOTICE = `临河市关于建设书香城市的行动方案
为建设书香城市，制定本方案。
一、主要任务
（一）建设书屋。到2027年，建成社区书屋20个以上，培训管理员300名。（责任单位：市文化和旅游局、市发改委）
（二）办好书展。每年举办书展不少于2场。（责任单位：市文化和旅游局、市发展改革委）
`;

/** A folder in memory with what was decided laid over it. */
function folder(): {
  files: Map<string, string>;
  say: (find: (p: OpenPoint) => boolean, decision: Decision) => Changes;
  points: () => OpenPoint[];
} {
  const { files } = importNotice(NOTICE);
  const points = (): OpenPoint[] => (parse(files.get('review.yaml') ?? '') as { points: OpenPoint[] }).points;
  return {
    files,
    points,
    say: (find, decision) => {
      const point = points().find(find);
      const paths = [...files.keys()].filter((f) => f.startsWith('departments/'));
      const changes = decide(point?.id ?? '', decision, (path) => files.get(path), paths);
      for (const [path, text] of changes)
        if (text === null) files.delete(path);
        else files.set(path, text);
      return changes;
    },
  };
}
const quotes = (file: string | undefined): unknown => /targets:\n([\s\S]*?)\n---/.exec(file ?? '')?.[1]?.match(/quote: .*/g);

describe('what a person decides about a guess of the import', () => {
  test('accepted: the field stays, the point is settled', () => {
    const { files, say, points } = folder();
    const before = files.get('tasks/01.md');
    say((p) => p.words.includes('20个'), { state: 'accepted' });
    expect(files.get('tasks/01.md')).toBe(before);
    expect(points().find((p) => p.words.includes('20个'))?.state).toBe('accepted');
  });

  test('not so: what was drafted goes, and the points after it name their new place', () => {
    const { files, say, points } = folder();
    expect(quotes(files.get('tasks/01.md'))).toHaveLength(2);
    say((p) => p.words.includes('20个'), { state: 'rejected' });
    expect(quotes(files.get('tasks/01.md'))).toEqual(['quote: 培训管理员300名']);
    expect(points().find((p) => p.words.includes('300名'))?.field).toBe('targets.0.value');
    say((p) => p.words.includes('300名'), { state: 'rejected' });
    expect(files.get('tasks/01.md')).not.toContain('targets');
    expect(files.get('tasks/01.md')).toContain('（一）建设书屋。');
  });

  test('changed: the record says what the person wrote, the text below it stays', () => {
    const { files, say } = folder();
    const text = '{ id: guan-li-yuan, indicator: 管理员, comparison: count, value: 300, unit: 名, quote: 培训管理员300名 }';
    say((p) => p.words.includes('300名'), { state: 'changed', value: text });
    expect(files.get('tasks/01.md')).toContain('indicator: 管理员, comparison: count');
    expect(files.get('tasks/01.md')?.split('---\n').at(-1)).toBe(importNotice(NOTICE).files.get('tasks/01.md')?.split('---\n').at(-1));
    expect(() => say((p) => p.words.includes('2场'), { state: 'changed', value: "a: 'b" })).toThrow(/不能读作 YAML/);
  });

  test('two spellings of one unit become one record', () => {
    const { files, say } = folder();
    const twin = (p: OpenPoint): boolean => p.field === 'printed';
    const changes = say(twin, { state: 'accepted' });
    expect([...changes].filter(([, text]) => text === null)).toHaveLength(1);
    const units = [...files]
      .filter(([path]) => path.startsWith('departments/'))
      .map(([, text]) => (parse(text) as { printed: string[] }).printed);
    expect(units).toContainEqual(['市发改委', '市发展改革委']);
    expect(units).toHaveLength(2);
  });

  test('two spellings of two units stay two records', () => {
    const { files, say } = folder();
    const before = files.size;
    say((p) => p.field === 'printed', { state: 'rejected' });
    expect(files.size).toBe(before);
  });

  test('a point that is not there is told', () => {
    expect(() => folder().say(() => false, { state: 'accepted' })).toThrow(/没有这一处/);
  });
});

describe('the words of a point in the received text', () => {
  test.each([
    ['培训管理员300名', '培训管理员\n300名'],
    ['（责任单位：市文化和旅游局、市发改委）', '（责任单位：市文化和旅游局、市发改委）'],
    ['"临河市关于建设书香城市的行动方案"', '临河市关于建设书香城市的行动方案'],
  ])('%s', (words, lit) => {
    const received = NOTICE.replace('300名', '\n300名');
    const place = evidenceOf(received, words);
    expect(place && received.slice(place.start, place.end)).toBe(lit);
  });

  test('of the same words twice, the ones of the line named; without words, the line', () => {
    const second = evidenceOf(NOTICE, '市文化和旅游局', 5);
    expect(second && NOTICE.slice(0, second.start).split('\n')).toHaveLength(5);
    const line = evidenceOf(NOTICE, '', 3);
    expect(line && NOTICE.slice(line.start, line.end)).toBe('一、主要任务');
    expect(evidenceOf(NOTICE, '没有这句')).toBeUndefined();
  });
});
