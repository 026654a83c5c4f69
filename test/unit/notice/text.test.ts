import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseDate, foldWidth, indexOfWords, splitParagraphs, splitSentences } from '../../../src/notice/text.ts';

/** Paragraphs of Chinese and Latin characters with every kind of punctuation that matters here. */
const paragraph = fc.string({
  unit: fc.constantFrom(...Array.from('任务目标建成2个A，、。；！？”’）》“‘（《,.;!?()%：: \u3000')),
  maxLength: 60,
});

describe('sentences of a paragraph', () => {
  test('joined, they are the paragraph again', () => {
    fc.assert(fc.property(paragraph, (text) => splitSentences(text).join('') === text));
  });

  test('end at a full stop, a semicolon, a question or an exclamation mark', () => {
    expect(splitSentences('建成基地；引进人才。行吗？行！')).toEqual(['建成基地；', '引进人才。', '行吗？', '行！']);
  });

  test('keep a closing quotation mark or bracket with them', () => {
    expect(splitSentences('他说：“行。”大家都行（都行。）好')).toEqual(['他说：“行。”', '大家都行（都行。）', '好']);
  });
});

describe('width', () => {
  test('folding keeps the length, so that a position in one is a position in the other', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldWidth(text).length === text.length));
  });

  test('folding twice changes nothing more', () => {
    fc.assert(fc.property(paragraph, (text) => foldWidth(foldWidth(text)) === foldWidth(text)));
  });

  test('only the width is folded: Chinese stops and quotation marks stay', () => {
    expect(foldWidth('（责任单位：Ａ，乙）。“丙”、')).toBe('(责任单位:A,乙)。“丙”、');
  });

  test('words are found where they stand, in either width', () => {
    expect(indexOfWords('建成基地,引进人才', '基地，引进')).toBe(2);
    expect(indexOfWords('建成基地', '基础')).toBe(-1);
  });
});

test('paragraphs are parted by blank lines, with either line ending', () => {
  expect(splitParagraphs('甲。\n\n乙。\r\n\r\n丙。\n')).toEqual(['甲。', '乙。', '丙。']);
  expect(splitParagraphs('甲，\n乙。')).toEqual(['甲，\n乙。']);
  expect(splitParagraphs(' \n\n ')).toEqual([]);
});

test('a date is written as official documents do, and nothing else passes for one', () => {
  expect(chineseDate('2024-07-07 10:00:00')).toBe('2024年7月7日');
  expect(() => chineseDate('7月7日')).toThrow(RangeError);
});
