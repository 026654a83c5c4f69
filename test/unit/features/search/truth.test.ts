import { describe, expect, test } from 'vitest';
import { random } from '../../../../scripts/bench/random.ts';
import { readQueries } from '../../../../scripts/bench/queries.ts';
import { mutations } from '../../../../scripts/train/mutate.ts';
import { runsOf, shorten } from '../../../../src/features/search/engine/marks.ts';
import { answer } from '../../../../src/features/search/engine/query.ts';
import { engineOf, planOf } from './engine.ts';
import { judgeOf } from './statements.ts';

const engine = await engineOf('content');
/** `MUTATIONS=10000` asks as many; some hundreds do for every run. */
const COUNT = Number(process.env['MUTATIONS'] ?? 600);
const judge = judgeOf(await planOf('content'), engine);

describe('search says nothing that is not so', () => {
  test('of titles, names and phrases of the plan with a slip, a question or a mark around them: not of what is missing, of slips, of units, of terms, of numbers, of reasons', () => {
    const said: string[] = [];
    for (const { from, how, query } of mutations(engine.index, COUNT, random(20241123)))
      said.push(...judge(query, from).map((statement) => `${how}: ${query} (${from}) → ${statement}`));
    expect(said).toEqual([]);
  }, 240_000);

  test.each(['queries', 'fresh', 'counted', 'unseen', 'unanswerable'])('of the queries of the list “%s”', (list) => {
    expect(readQueries(`test/search/${list}.yaml`).flatMap(({ text: query }) => judge(query))).toEqual([]);
  });

  test('a slip beside marks and brackets is told mended, not as it was typed', () => {
    expect(answer(engine, '提质培优、增止赋能').corrected).toBe('提质培优增值赋能');
    expect(answer(engine, '名师（匠）名校蔑工作室').corrected).toBe('名师匠名校长工作室');
  });

  test('a part of a term is not explained as the term', () => {
    expect(answer(engine, '什么是专业布点').card?.source.text).not.toBe('专业布点占比');
  });

  test('a document number is never mended, and a slip is told with the words that are looked for', () => {
    expect(answer(engine, '乌教发〔2024〕50号').corrected).toBeUndefined();
    expect(answer(engine, '双师形教师', true).corrected).toBeUndefined();
    expect(answer(engine, '双师形教师').corrected).toBe('双师型教师');
  });

  test('a department of another place is none of the plan’s', () => {
    for (const query of ['上海市教育局', '包头市财政局', '某某县教育局']) {
      expect(answer(engine, query), query).toMatchObject({ absent: true, card: undefined });
    }
  });
});

describe('an excerpt', () => {
  const sentences = engine.docs.flatMap((d) => d.sentences);
  test('of any sentence around any words of it cuts no number and no word of letters', () => {
    const cut: string[] = [];
    for (const { raw, text: folded } of sentences.filter((s) => s.raw.length > 60))
      for (let at = 0; at + 3 <= folded.length; at += 2) {
        const short = shorten(raw, [folded.slice(at, at + 3)], 60).replace(/^…|…$/g, '');
        const from = raw.indexOf(short);
        const [before, first, last, after] = [raw.charAt(from - 1), short.charAt(0), short.slice(-1), raw.charAt(from + short.length)];
        if ([before + first, last + after].some((pair) => /[0-9A-Za-z+%.]{2}|\d[年月日个万%]/.test(pair) && pair.length === 2))
          cut.push(short);
      }
    expect([...new Set(cut)]).toEqual([]);
  });
  test('with its marks is the sentence, and no mark cuts a number', () => {
    for (const { raw, text: folded } of sentences)
      for (let at = 0; at + 2 <= folded.length; at += 5) {
        const runs = runsOf(raw, [folded.slice(at, at + 2)]);
        expect(runs.map((r) => r.text).join('')).toBe(raw);
        for (const [i, run] of runs.entries()) expect(`${run.text.slice(-1)}${runs[i + 1]?.text.charAt(0) ?? ''}`).not.toMatch(/^\d\d$/);
      }
  });
});
