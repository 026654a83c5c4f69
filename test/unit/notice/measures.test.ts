import { describe, expect, test } from 'vitest';
import { measuresIn } from '../../../src/notice/measures.ts';

/** `indicator comparison value unit due` of each. */
const said = (text: string, zone: 'goals' | 'task' = 'task'): string[] =>
  measuresIn(text, zone).map((m) =>
    [m.indicator, m.comparison, m.value, m.upper, m.unit, m.base, m.due, m.every, m.binds].filter((v) => v !== undefined).join(' '),
  );

describe('what a text asks to be reached', () => {
  test.each([
    ['到2028年底，建成社区书屋20个以上。', ['社区书屋 at-least 20 个 2028-12-31']],
    ['2026年6月底前，新增步道3公里。', ['步道 count 3 公里 2026-06-30']],
    ['2027年到2028年，步道覆盖率达到39%以上。', ['步道覆盖率 at-least 39 % 2028-12-31']],
    ['力争步道覆盖率超70%。', ['步道覆盖率 at-least 70 %']],
    ['推动实践比例达到50%。', ['实践比例 reach 50 %']],
    ['每年评选不超过20个示范书屋。', ['示范书屋 at-most 20 个 year']],
    ['遴选试点10个左右。', ['试点 about 10 个']],
    ['引进2—3家龙头企业。', ['龙头企业 range 2 3 家']],
    ['到2028年，基金规模超30亿元。', ['基金规模 at-least 30 亿元 2028-12-31']],
    ['到2028年，年培训量达到2万人次。', ['年培训量 reach 20000 人次 2028-12-31 year']],
    ['建设书屋、工坊不少于5个，驿站8个。', ['书屋、工坊 at-least 5 个', '驿站 count 8 个']],
    ['每季度听取1次汇报。', ['汇报 count 1 次 quarter']],
    ['到2028年底，建成数据中心并投入使用。', ['数据中心 done 2028-12-31']],
    ['推动智能书屋建设，到2026年建成500家。', ['智能书屋建设 count 500 家 2026-12-31']],
    ['粮食产量稳定在600万吨以上。', ['粮食产量 at-least 600 万吨']],
    ['失业率控制在5.5%以内。', ['失业率 at-most 5.5 %']],
    ['研发经费投入强度提高到2.5%左右。', ['研发经费投入强度 about 2.5 %']],
    ['公交站点500米覆盖率达到95%。', ['公交站点500米覆盖率 reach 95 %']],
    ['2025年底前，完成全市200个老旧小区改造。', ['老旧小区改造 count 200 个 2025-12-31']],
    ['扶持年产值超50亿元的龙头企业3家。', ['年产值超50亿元的龙头企业 count 3 家']],
    ['书屋、工坊分别达到80家、30家。', ['书屋 reach 80 家', '工坊 reach 30 家']],
    ['每个县至少建成1条街区。', ['街区 at-least 1 条']],
    ['2026年，梳理高频事项20件。', ['高频事项 count 20 件 2026-12-31']],
    ['开展对接活动每季度1次。', ['对接活动 count 1 次 quarter']],
    ['培训人次达到在校生总数的2倍。', ['培训人次 reach 2 倍 在校生总数']],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected));

  test.each([
    '对获奖团队给予最高20万元奖金。',
    '按不超过投资额的30%给予补助，单个项目最高100万元。',
    '提供24小时“不打烊”服务，组建“1+3+N”团队。',
    '对营业收入1000万元以上的企业优先支持。',
    '落实《实施方案（2023—2025年）》（临政〔2023〕69号）。',
    '最长30天免费入住。',
  ])('nothing in: %s', (text) => expect(said(text)).toEqual([]));

  test('the quotation is the words themselves', () => {
    const text = '到2028年，形成（含在建）5个以上书屋。';
    const two = '推动书屋建设，到2026年建成500家。';
    expect(measuresIn(two, 'task').map((m) => [m.start, m.quote])).toEqual([[0, '推动书屋建设，到2026年建成500家']]);
    for (const m of measuresIn(text, 'goals')) expect(text.slice(m.start, m.start + m.quote.length)).toBe(m.quote);
  });
});
