import { describe, expect, test } from 'vitest';
import { answer } from '../../../../src/features/search/engine/query.ts';
import { engineOf, ids } from './engine.ts';

const engine = await engineOf('content');
const first = (query: string) => answer(engine, query).results[0];

describe('a reader finds what is meant', () => {
  test('a department first, and then its tasks', () => {
    const [own, ...rest] = answer(engine, '发改委').results;
    expect(own?.url).toBe('/departments/development-reform/');
    expect(rest.length).toBeGreaterThan(3);
    for (const result of rest) expect(result.departments).toContain('development-reform');
  });
  test.each([
    ['a task by its number in digits', '第16条', 'tasks/16'],
    ['a task by its number in characters', '任务十六', 'tasks/16'],
    ['a task by its number in English', 'task 16', 'tasks/16'],
    ['a task by the bare number', '16', 'tasks/16'],
    ['traditional characters', '現代學徒制', 'tasks/8'],
    ['full-width figures', '３０％', 'incentives/surcharge-credit'],
    ['an amount in words', '百分之三十', 'incentives/surcharge-credit'],
    ['blanks within a word', '双 师 型', 'tasks/11'],
    ['a question without its small words', '谁负责双师型教师', 'tasks/11'],
    ['the meaning of a term', '双师型是什么意思', 'glossary/dual-qualified'],
    ['a year', '2025', 'goals/2025'],
    ['pinyin with mixed-up sounds', 'suangsixin', 'tasks/11'],
    ['pinyin with sounds mixed up the other way, z read as zh', 'zhiranzhiyuanju', 'departments/natural-resources'],
    ['pinyin with n for ng', 'shichanjianguanju', 'departments/market-regulation'],
    ['pinyin with ng for n', 'rengshejv', 'departments/human-resources'],
  ])('%s: %s', (_, query, id) => {
    expect(first(query)?.id).toBe(id);
  });
  test('a department beside other words helps those words', () => {
    expect(ids(engine, '教育局 实训基地').slice(0, 3)).toEqual(expect.arrayContaining(['departments/education']));
  });
  test('a percentage is not found within a larger one', () => {
    for (const { excerpt, title } of answer(engine, '0%').results) expect(`${title}${excerpt}`).not.toMatch(/[1-9]0%/);
  });
});

describe('a result says why it is there', () => {
  test.each([
    ['退税', /按“.+”查找/],
    ['fgw', /拼音首字母：发改委/],
    ['shuangshixing', /拼音：双师型/],
    ['发改委', /单位名称：发改委/],
  ])('%s', (query, why) => {
    expect(first(query)?.why).toMatch(why);
  });
  test('words of the text themselves need no reason', () => {
    expect(first('引企入教')?.why).toBeUndefined();
  });
});

describe('a slip of the pen', () => {
  test.each([
    ['a character that sounds the same', '双师形', '双师型'],
    ['two of them', '产交溶合', '产教融合'],
    ['a character that is missing', '公共技能实中心', '公共技能实训中心'],
    ['two characters swapped', '引企教入', '引企入教'],
    ['within a question', '谁负责双师形教师', '谁负责双师型教师'],
  ])('%s: %s', (_, query, meant) => {
    expect(answer(engine, query).corrected).toBe(meant);
  });
  test.each(['双师型', '退税', '发改委', 'fgw', '第16条', '企业捐赠能抵税吗', '2025年底要达到什么目标'])('is not seen in %s', (query) => {
    expect(answer(engine, query).corrected).toBeUndefined();
  });
});

describe('the link of a result', () => {
  test('leads to the sentence that says it', () => {
    const { url, excerpt } = first('工匠精神') ?? { url: '', excerpt: '' };
    expect(url).toMatch(/^\/tasks\/7\/#task-7-\d+$/);
    expect(excerpt).toContain('工匠精神');
  });
  test('leads to the page itself when the title says it', () => {
    expect(first('第12条')?.url).toBe('/tasks/12/');
  });
});

describe('hostile input', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n　'],
    ['only punctuation', '，。！？…—“”()[]{}*+?^$|\\'],
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['ten thousand characters', '产教融合'.repeat(2500)],
    ['ten thousand strange characters', '饕餮'.repeat(5000)],
    ['emoji', '\u{1F600}\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['control characters', '\u0000\u0007双\u001b师\u009f型'],
    ['a lone half of a pair', '\ud83d双师型\udc00'],
    ['the names of the language', '__proto__ constructor toString hasOwnProperty'],
    ['right-to-left marks', '\u202e型师双\u202c'],
    ['many letters', 'a'.repeat(3000)],
    ['a pattern that would run away', `${'(a+)+'.repeat(50)}$`],
  ])('%s gives an answer', (_, query) => {
    expect(() => answer(engine, query)).not.toThrow();
  });
  test('what is between control characters is still found', () => {
    expect(first('\u0000双\u001b师型')?.id).toBe('tasks/11');
  });
  test('a word that no text has gives near things under that name, no answer', () => {
    expect(answer(engine, '量子计算机')).toMatchObject({ absent: true, card: undefined });
  });
});

test('another plan, without incentives, goals or synonyms, is searched as well', async () => {
  const other = await engineOf('test/fixtures/plans/riverside');
  const [department] = other.index.names;
  expect(ids(other, department?.forms[0]?.text ?? '')[0]).toBe(`departments/${department?.id}`);
  expect(ids(other, '第1条')[0]).toBe('tasks/1');
});
