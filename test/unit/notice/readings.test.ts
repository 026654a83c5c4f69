import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../../src/notice/readings.ts';

const read = (text: string, unit: string): string[] => readingsOf(text, unit).map((reading) => `${reading.value} ${reading.unit}`);

describe('what a text can mean by a number', () => {
  test('a scale belongs to the number or to the unit', () => {
    expect(read('达到2万人次', '人次')).toEqual(['20000 人次', '2 万人次']);
    expect(read('投资3.5亿元', '亿元')).toEqual(['350000000 元', '3.5 亿元']);
  });

  test('a share is written in digits or in words', () => {
    expect(read('达到15%', '%')).toEqual(['15 %']);
    expect(read('百分之九十', '%')).toEqual(['90 %']);
    expect(read('百分之二十五点五', '%')).toEqual(['25.5 %']);
  });

  test('a month is not a thing, and 个 is not a month', () => {
    expect(read('不少于1个月', '个')).toEqual(['1 个月']);
    expect(read('达3月以上', '年')).toEqual(['3 月']);
  });
});
