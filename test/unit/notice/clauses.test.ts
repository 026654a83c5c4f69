import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../src/notice/clauses.ts';

/** `role: unit unit; …` of each clause of a paragraph. */
const said = (paragraph: string): string[] =>
  clausesOf(paragraph).map(({ segments }) => segments.map((s) => `${s.role}: ${s.units.map((u) => u.printed).join(' ')}`).join('; '));

describe('who answers for a task', () => {
  test.each([
    ['修建步道。（责任单位：市水务局、市园林委）', ['responsible: 市水务局 市园林委']],
    ['修建步道。（责任单位：市水务局、市园林委）。', ['responsible: 市水务局 市园林委']],
    ['修建步道。〔责任单位：市水务局，市园林委〕', ['responsible: 市水务局 市园林委']],
    ['修建步道。[责任部门：市水务局]', ['responsible: 市水务局']],
    ['修建步道。【牵头单位：市水务局；配合单位：市园林委、市财政局】', ['lead: 市水务局; support: 市园林委 市财政局']],
    ['修建步道。（牵头单位：市水务局，责任单位：市园林委）', ['lead: 市水务局; responsible: 市园林委']],
    [
      '修建步道。（责任单位：市发改委（市数据局）、市委组织部（市委人才办））',
      ['responsible: 市发改委（市数据局） 市委组织部（市委人才办）'],
    ],
    ['修建步道。（市水务局、市园林委负责）', ['responsible: 市水务局 市园林委']],
    ['修建步道。（市水务局牵头负责）', ['lead: 市水务局']],
    ['修建步道。（市水务局牵头，市园林委、市财政局配合）', ['lead: 市水务局; support: 市园林委 市财政局']],
    ['修建步道。（市水务局、市园林委按职责分工负责）', ['responsible: 市水务局 市园林委']],
    ['责任单位：市水务局、市园林委', ['responsible: 市水务局 市园林委']],
    ['修建步道。（以上任务由市水务局牵头，各相关单位配合）', ['lead: 市水务局; support: 各相关单位']],
    ['修建步道。（责任单位：各区县（市）、开发区管委会）', ['responsible: 各区县（市） 开发区管委会']],
    ['修步道。（责任单位：市水务局）修栈桥。（责任单位：市交通局）', ['responsible: 市水务局', 'responsible: 市交通局']],
    ['修建步道。（市水务局、市园林委，各区政府）', ['responsible: 市水务局 市园林委 各区政府']],
    ['修建步道。（市水务局）', ['responsible: 市水务局']],
    ['修建步道。（市水务局牵头，市园林委〔按职责〕配合）', ['lead: 市水务局; support: 市园林委']],
    ['修建步道。（责任单位：市水务局 市园林委　各区人民政府）', ['responsible: 市水务局 市园林委 各区人民政府']],
    ['修建步道。（牵头单位：市水务局，配合单位：市园林局，完成时限：2026年12月底前）', ['lead: 市水务局; support: 市园林局']],
    ['修建步道。市水务局牵头，市园林局、各区人民政府按职责分工负责。', ['lead: 市水务局; responsible: 市园林局 各区人民政府']],
    ['修建步道。市水务局负责，各区人民政府配合。', ['responsible: 市水务局; support: 各区人民政府']],
    ['加强领导。领导小组办公室设在市水务局，市水务局负责。', []],
    ['加强领导。各区人民政府要切实负责。', []],
    ['修建步道。（此件公开发布）', []],
    ['修建三条步道。（滨江、环湖、沿河）', []],
    ['奖励先进（市水务局、市园林委）。', []],
    ['修建步道（以下简称步道）。对申请人给予支持（由财政部门按规定办理）。', []],
  ])('%s', (paragraph, expected) => expect(said(paragraph)).toEqual(expected));

  test('a place with several kinds of counties is one name, 等 makes the list open', () => {
    const [clause] = clausesOf('（责任单位：市水务局、各市、县（市、区）政府等有关部门）');
    expect(clause?.segments[0]?.units.map((u) => u.printed)).toEqual(['市水务局', '各市、县（市、区）政府']);
    expect(clause?.open).toBe(true);
  });

  test.each([
    ['（责任单位：市水务局、市园林委。列第一位的为牵头单位，下同）', 'first-leads', '列第一位的为牵头单位，下同', []],
    ['（市水务局、市园林委负责，排在第一位的部门为牵头部门，下同）', 'first-leads', '排在第一位的部门为牵头部门，下同', []],
    ['（责任单位：市水务局，市园林委。第一个逗号前为牵头单位，下同）', 'before-comma-leads', '第一个逗号前为牵头单位，下同', []],
    [
      '（责任单位：市水务局。以下均需各区、县（市）政府落实，不再列出）',
      'implied-units',
      '以下均需各区、县（市）政府落实，不再列出',
      ['各区、县（市）政府'],
    ],
  ])('the rule in %s is read and is no unit', (paragraph, meaning, text, units) => {
    const [clause] = clausesOf(paragraph);
    expect(clause?.rules.map((r) => [r.meaning, r.text, r.units])).toEqual([[meaning, text, units]]);
    expect(clause?.segments.flatMap((s) => s.units.map((u) => u.printed)).every((u) => /^市(水务局|园林委)$/.test(u))).toBe(true);
  });
});
