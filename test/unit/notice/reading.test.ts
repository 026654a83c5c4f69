import { describe, expect, test } from 'vitest';
import { readNotice } from '../../../src/notice/notice.ts';
import { oddCharacters } from '../../../src/notice/characters.ts';
import { numeral } from '../../../src/notice/numerals.ts';
import { dueDates } from '../../../src/notice/due-dates.ts';

const lines = (...all: string[]): string => all.join('\n');
const tasks = (text: string): string[] => readNotice(text).tasks.map((t) => `${t.printedNumber ?? '-'} ${t.title}`);

describe('which items are tasks, and how they are numbered', () => {
  test('tasks under the outermost headings; the safeguards have no units and are none', () => {
    const text = lines('临河市行动计划', '一、读书', '（一）建书屋。开门。（责任单位：市文化局）', '二、步道', '（二）修步道。修好。（责任单位：市水务局）', '三、保障', '（一）加强领导。各区要重视。'); // prettier-ignore
    expect(tasks(text)).toEqual(['一 建书屋', '二 修步道']);
    expect(readNotice(text).tasks.map((t) => t.item.parent?.title)).toEqual(['读书', '步道']);
  });
  test('numbers that begin at three', () => {
    expect(tasks(lines('一、总体要求', '（一）原则。', '（二）目标。', '二、任务', '（三）建书屋。开门。（市文化局负责）', '（四）修步道。修好。（市水务局负责）'))).toEqual(['三 建书屋', '四 修步道']); // prettier-ignore
  });
  test('numbers that begin anew in each group are told with it', () => {
    expect(tasks(lines('一、任务', '（一）读书', '1.建书屋。开门。（市文化局负责）', '（二）走路', '1.修步道。修好。（市水务局负责）'))).toEqual(['（一）1 建书屋', '（二）1 修步道']); // prettier-ignore
  });
  test('articles, and their points', () => {
    expect(tasks(lines('第一条　建书屋', '开门。（市文化局负责）', '第二条　走路', '（一）修步道。修好。（市水务局负责）', '（二）修桥。修好。（市交通局负责）'))).toEqual(['第一条 建书屋', '第二条（一） 修步道', '第二条（二） 修桥']); // prettier-ignore
  });
  test('a clause at the end of the last point only is that of the whole task', () => {
    const text = lines(
      '一、任务',
      '（一）读书。',
      '1.建书屋。',
      '2.买书。（责任单位：市文化局）',
      '（二）走路。',
      '1.修步道。',
      '2.修桥。（责任单位：市水务局）',
    );
    expect(tasks(text)).toEqual(['一 读书', '二 走路']);
    expect(readNotice(text).tasks[0]?.paragraphs).toHaveLength(3);
  });
  test('a label that a line break has parted from its bracket is no line of its own', () => {
    const sentence = '支持社区自行开展活动，鼓励居民参与，形成人人参与、处处可读的氛围';
    const wrapped = [
      '1.建书屋。' + sentence,
      sentence + '，',
      sentence + '，',
      sentence + '，',
      sentence + '，',
      '每年举办活动不少于五十场，每场不少于二小时。【',
      '责任单位：市文化局（市文物局）】',
    ];
    const text = lines('一、任务', '（一）读书', ...wrapped);
    expect(readNotice(text).tasks.map((t) => t.units.map((u) => u.printed))).toEqual([['市文化局（市文物局）']]);
  });
  test('a label of the time, in the paragraph or on a line of its own, dates what the task asks', () => {
    const text = lines('一、任务', '1.建书屋', '建成书屋20个以上。', '责任单位：市文化局', '完成时限：2026年底前', '2.修步道', '新增步道3公里。时间：2027年6月', '责任单位：市水务局', '3.买书', '每年购书不少于500册。', '责任单位：市文化局', '时间：持续推进'); // prettier-ignore
    expect(readNotice(text).tasks.map((t) => t.measures.map(({ measure: m }) => [m.indicator, m.due]))).toEqual([
      [['书屋', '2026-12-31']],
      [['步道', '2027-06-30']],
      [['购书', undefined]],
    ]);
  });
  test('several paragraphs and a line of units belong to one task', () => {
    const text = lines(
      '一、任务',
      '（一）读书',
      '建书屋。',
      '买书。',
      '责任单位：市文化局、各区县',
      '（二）走路',
      '修步道。',
      '责任单位：市水务局',
    );
    expect(readNotice(text).tasks.map((t) => t.paragraphs.length)).toEqual([4, 3]);
    expect(readNotice(text).tasks[0]?.units.map((u) => [u.printed, u.collective])).toEqual([['市文化局', false], ['各区县', true]]); // prettier-ignore
  });
});

describe('what a notice prints about itself', () => {
  const text = lines('临河市人民政府办公室文件', '临政办〔2026〕3号', '临河市人民政府办公室关于印发', '《临河市读书方案》的通知', '各区政府：', '现印发给你们。', '临河市人民政府办公室', '临河市文化局', '2026年3月1日', '（此件公开发布）', '临河市读书方案', '为了读书，制定本方案。', '一、任务', '1.建书屋。（市文化局负责）', '本方案自2026年4月1日起施行，有效期至2028年12月31日。'); // prettier-ignore
  test('title over two lines, title of what is issued, number, who signs, when', () => {
    const { front, inForce } = readNotice(text);
    expect(front.title.map((p) => p.text)).toEqual(['临河市人民政府办公室关于印发', '《临河市读书方案》的通知']);
    expect(front.planTitle.map((p) => p.text)).toEqual(['临河市读书方案']);
    expect([front.documentNumber, front.issuers, front.written]).toEqual([
      '临政办〔2026〕3号',
      ['临河市人民政府办公室', '临河市文化局'],
      '2026-03-01',
    ]);
    expect([inForce?.from, inForce?.until]).toEqual(['2026-04-01', '2028-12-31']);
  });
  test('nothing is invented where nothing is printed', () => {
    const { front, inForce, draft } = readNotice('临河市读书方案\n一、任务\n1.建书屋。（市文化局负责）');
    expect([front.documentNumber, front.issuers, front.written, front.published, inForce, draft]).toEqual([undefined, [], undefined, undefined, undefined, undefined]); // prettier-ignore
  });
});

describe('what stands wrong in a text is named', () => {
  test('private-use characters, radicals and invisible ones, with their place', () => {
    expect(oddCharacters('好\n第\uE5D2二⼈\u200B').map((o) => [o.kind, o.line, o.column, o.stands])).toEqual([
      ['private-use', 2, 2, undefined],
      ['radical', 2, 4, '人'],
      ['invisible', 2, 5, undefined],
    ]);
  });
  test('a number that is left out, an item without units, a clause that was not understood', () => {
    const codes = readNotice(lines('甲方案', '一、任务', '1.甲。（市文化局负责）', '2.乙。（市文化局负责）', '4.丙。', '5.丁。（牵头单位市文化局）')).remarks.map((r) => [r.code, r.line]); // prettier-ignore
    expect(codes).toEqual(expect.arrayContaining([['sequence', 5], ['no-clause', 5], ['unread-bracket', 6]])); // prettier-ignore
  });
});

test('Chinese numerals', () => {
  expect(['一', '十', '十二', '二十', '二十七', '一百零三', '二〇二四', '12', '１２'].map(numeral)).toEqual([
    1, 10, 12, 20, 27, 103, 2024, 12, 12,
  ]);
  expect(['', '乙', '一x'].map(numeral)).toEqual([undefined, undefined, undefined]);
});

test('days by which something is due; spans of years are none', () => {
  const text = '到2027年底，2026年6月底前，2025年上半年，2024—2026年，2028年末';
  expect(dueDates(text).map((d) => d.due)).toEqual(['2027-12-31', '2026-06-30', '2025-06-30', '2028-12-31']);
});
