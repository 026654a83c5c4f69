import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, breakTitle } from '../../../src/pictures/lines.ts';

/** Every character one unit wide, digits half of one: what a Chinese face does, in round numbers. */
const widthOf = (text: string): number => Array.from(text).reduce((sum, c) => sum + (/[0-9A-Za-z.%]/.test(c) ? 0.5 : 1), 0);

describe('lines of Chinese text', () => {
  test('no line begins with a mark that closes, and none ends with one that opens', () => {
    expect(breakLines('甲乙丙丁，戊己', 4, widthOf)).toEqual(['甲乙丙', '丁，戊己']);
    expect(breakLines('甲乙丙《丁戊》己', 4, widthOf)).toEqual(['甲乙丙', '《丁戊》', '己']);
    expect(breakLines('甲乙丙“丁戊”。己', 5, widthOf)[0]).toBe('甲乙丙“丁');
  });

  test('a number keeps its sign and its unit', () => {
    expect(breakLines('占比达到75%以上', 5, widthOf)).toEqual(['占比达到', '75%以上']);
    expect(breakLines('见通知第16项', 4, widthOf)).toEqual(['见通知', '第16项']);
  });

  test('the names of a list stay whole where the line is long enough', () => {
    expect(breakLines('市教育局、市财政局、市水务局', 8, widthOf, 'item')).toEqual(['市教育局、', '市财政局、', '市水务局']);
    expect(breakLines('很长很长很长的名称、短名', 4, widthOf, 'item').join('')).toBe('很长很长很长的名称、短名');
  });

  test('whatever the text and the width, nothing is lost, no line is too wide and the rules hold', () => {
    const character = fc.constantFrom(...Array.from('职业教育融合，。；：）》”（《“、五0123%'));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 80 }), fc.integer({ min: 12, max: 30 }), (characters, width) => {
        // Marks that pile up without a word between them make no line that anybody could break.
        const text = characters
          .join('')
          .replace(/([，。；：）》”（《“、%])[，。；：）》”（《“、%]+/g, '$1')
          .replace(/\d{6,}/g, '5');
        const lines = breakLines(text, width, widthOf);
        expect(lines.join('')).toBe(text);
        for (const [i, line] of lines.entries()) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          if (i > 0) expect(line).not.toMatch(/^[，。；：）》”、%]/);
          if (i < lines.length - 1) expect(line).not.toMatch(/[（《“]$/);
        }
      }),
    );
  });
});

test('a title breaks between words into even lines', () => {
  const lines = breakTitle('滨水步道建设三年行动方案', 10, widthOf);
  expect(lines).toHaveLength(2);
  expect(lines.join('')).toBe('滨水步道建设三年行动方案');
  expect(Math.abs(widthOf(lines[0] ?? '') - widthOf(lines[1] ?? ''))).toBeLessThanOrEqual(2);
});
