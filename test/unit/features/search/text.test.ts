import { describe, expect, test } from 'vitest';
import { phraseOf, spaced, textOf } from '../../../../src/features/search/engine/characters.ts';
import { foldText, LONGEST, plainQuery } from '../../../../src/features/search/engine/fold.ts';
import { runsOf, shorten } from '../../../../src/features/search/engine/marks.ts';
import { monthsAs, numberedPlace, numberOf, plainAmounts } from '../../../../src/features/search/engine/numbers.ts';

describe('numbers as people write them', () => {
  test.each([
    ['16', 16],
    ['十六', 16],
    ['二十', 20],
    ['两百零五', 205],
    ['十', 10],
  ])('%s is %i', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
  test.each([
    ['第16条', 'task', 16],
    ['任务三', 'task', 3],
    ['3号任务', 'task', 3],
    ['task 3', 'task', 3],
    ['第十一项任务', 'task', 11],
    ['第五部分', 'part', 5],
    ['7', 'task', 7],
  ])('%s names %s %i', (query, kind, number) => {
    expect(numberedPlace(query)).toMatchObject({ kind, number });
  });
  test.each(['2025', '30%', '2个产业学院', '1+x'])('%s names no task', (query) => {
    expect(numberedPlace(query)).toBeUndefined();
  });
  test.each([
    ['百分之七十五', '75%'],
    ['二〇二五年', '2025年'],
    ['两万人次', '2万人次'],
  ])('%s is written %s in the text', (query, plain) => {
    expect(plainAmounts(query)).toBe(plain);
  });
  test.each(['第 3 条', '任务 三', 'task 3'])('%s names a task, blanks or none', (query) => {
    expect(numberedPlace(query)).toMatchObject({ kind: 'task', number: 3 });
  });
  test.each([
    ['实习3个月', '时间达3月以上', '实习3月'],
    ['3个月', '2024年3月15日', '3个月'],
    ['1个月', '每年不少于1个月，1月起', '1个月'],
    ['3个月', '13月', '3个月'],
  ])('a length in months, %s, is asked for as “%s” writes it', (query, text, wanted) => {
    expect(monthsAs(text, query)).toBe(wanted);
  });
});

describe('one form for query and text', () => {
  test('width, case, blanks and quotation marks fall away; places are kept', () => {
    const { text, at } = foldText('“双 师”ＡB（1）');
    expect(text).toBe('双师ab1');
    expect(at).toEqual([1, 3, 5, 6, 8]);
  });
  test('a query is cut to what anybody would ask', () => {
    expect(plainQuery('长'.repeat(10_000), new Map()).length).toBe(LONGEST);
  });
  test('variant characters become the plain ones', () => {
    expect(plainQuery('產教', new Map([['產', '产']]))).toBe('产教');
  });
});

describe('marks', () => {
  test('the runs together are the text, and the words are marked however they are written', () => {
    const runs = runsOf('加快“双师型”教师培养', ['双师型教师']);
    expect(runs.map((r) => r.text).join('')).toBe('加快“双师型”教师培养');
    expect(runs.filter((r) => r.marked).map((r) => r.text)).toEqual(['双师型”教师']);
  });
  test('words that overlap are marked once, and never in part', () => {
    const markedIn = (text: string, words: string[]): string[] =>
      runsOf(text, words)
        .filter((r) => r.marked)
        .map((r) => r.text);
    expect(markedIn('实习实训', ['实习实', '习实训'])).toEqual(['实习实']);
    expect(markedIn('占比达75%，建5个', ['5', '5%'])).toEqual(['5']);
  });
  test('a long excerpt is cut around its first mark', () => {
    const text = `${'前'.repeat(200)}抵免${'后'.repeat(200)}`;
    const short = shorten(text, ['抵免'], 60);
    expect(short).toContain('抵免');
    expect(short.length).toBeLessThanOrEqual(62);
    expect(short).toMatch(/^….*…$/);
  });
});

describe('text one character a word', () => {
  test('comes back as it was', () => {
    expect(textOf(spaced('按投资额30%抵免，减按15%税率。'))).toBe('按投资额30%抵免，减按15%税率。');
  });
  test('is asked for as a phrase', () => {
    expect(phraseOf('产教30%')).toBe('"产 教 30%"');
  });
  test('markup that the index escaped is text again, and only text', () => {
    expect(textOf('&lt;b&gt;')).toBe('<b>');
  });
});
