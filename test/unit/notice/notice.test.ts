import { describe, expect, test } from 'vitest';
import { generateNotice } from '../../fixtures/generate/notice.ts';
import { readNotice, type Notice } from '../../../src/notice/notice.ts';

/** How many notices to make; `NOTICES=10000` tries ten thousand. */
const COUNT = Number(process.env['NOTICES'] ?? 400);

/** The words of a text, blanks left out: what a reading must hold to the character. */
const words = (text: string): string => text.replace(/[\s\uFEFF\u200B]/g, '');

/** The received text cut at the pieces of its reading, in order. */
const held = (text: string, notice: Notice): string =>
  notice.pieces.flatMap(({ paragraph }) => paragraph.lines.map((line) => text.slice(line.start, line.end))).join('');

describe('a notice of any form', () => {
  test(`${COUNT} invented notices: nothing is lost, nothing comes twice, tasks, units and roles are read`, () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= COUNT; seed++) {
      const made = generateNotice(seed);
      const notice = readNotice(made.text);
      if (words(held(made.text, notice)) !== words(made.text)) wrong.push(`${seed} ${made.form}: text differs`);
      if (!made.readable) continue;
      const found = notice.tasks.map((t) => ({
        number: t.printedNumber,
        title: t.title,
        units: t.units.map((u) => u.printed),
        lead: t.units.filter((u) => u.role === 'lead').map((u) => u.printed),
      }));
      if (JSON.stringify(found) !== JSON.stringify(made.tasks)) {
        const i = made.tasks.findIndex((t, k) => JSON.stringify(t) !== JSON.stringify(found[k]));
        wrong.push(`${seed} ${made.form}: ${JSON.stringify(made.tasks[i])} read as ${JSON.stringify(found[i])}`);
      }
    }
    expect(wrong.slice(0, 12)).toEqual([]);
  });
});
