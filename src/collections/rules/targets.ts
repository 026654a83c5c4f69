import { brief, type Diagnostic } from '../diagnostic.ts';
import { numbersIn } from '../../notice/quantities.ts';
import { readingsOf } from '../../notice/readings.ts';
import type { TargetData } from '../target.ts';
import { foldWidth, indexOfWords } from '../../notice/text.ts';
import { diagnosticAt, type Check } from './context.ts';
import {
  boundDifference,
  comparisonDifference,
  dueDifference,
  indicatorDifference,
  periodDifference,
  unitDifference,
  wordsOf,
  type TargetWords,
} from './target-words.ts';

const valueDiffers = ({ value, upper, unit = '', quote }: TargetData): boolean => {
  const words = foldWidth(quote);
  const numbers = numbersIn(words);
  const read = readingsOf(words, unit).filter((reading) => reading.unit === unit);
  return [value, upper].some((v) => v !== undefined && !numbers.includes(v) && !read.some((reading) => reading.value === v));
};

/** What its paragraph says of a target, beside its value. */
function* differences(target: TargetData, words: TargetWords, others: readonly string[]) {
  if (!valueDiffers(target)) yield unitDifference(target, words);
  yield comparisonDifference(target, words);
  yield dueDifference(target, words);
  yield periodDifference(target, words);
  yield boundDifference(target, words, others);
  yield indicatorDifference(target, words);
}

/** A target says what its words say: value, unit and scale, how it binds, by when, how often, whom, and of what. */
export const checkTargets: Check = ({ records, unsure }) => {
  const diagnostics: Diagnostic[] = [];
  const entries = [...records.goals, ...records.tasks];
  const bound = [...new Set(entries.flatMap(({ data }) => data.targets.flatMap(({ binds }) => binds ?? [])))];
  for (const entry of entries) {
    for (const [i, target] of entry.data.targets.entries()) {
      if (valueDiffers(target))
        diagnostics.push(
          diagnosticAt(entry, 'value-differs', ['targets', i, 'value'], {
            found: String(target.value),
            expected: `原话里有的数：“${brief(target.quote)}”`,
            fix: '照原话改 value，或把原话抄到有这个数的地方。',
          }),
        );
      if (target.base !== undefined && !standsWhole(target.quote, target.base))
        diagnostics.push(
          diagnosticAt(entry, 'base-differs', ['targets', i, 'base'], {
            found: target.base,
            expected: `原话里的词：“${brief(target.quote)}”`,
            fix: '照原话改 base。',
          }),
        );
      // What the text says of it is not known while the text itself is wrong, or while the words do not stand there.
      const words = wordsOf(entry.body, target.quote, entry.file.startsWith('goals/'));
      if (words.upTo === '' || unsure.has(entry.file.replace(/\/0*/, '/').replace(/\.md$/, ''))) continue;
      for (const difference of differences(target, words, bound)) {
        if (!difference) continue;
        const { code, field, ...parts } = difference;
        diagnostics.push(diagnosticAt(entry, code, ['targets', i, field], { found: target[field] ?? '没有写', ...parts }));
      }
    }
  }
  return diagnostics;
};

/** What a multiple is of ends where 的 begins: 在校生 is not 全日制在校生总数. */
function standsWhole(quote: string, base: string): boolean {
  const at = indexOfWords(quote, base);
  return at >= 0 && /^(?:的|\d|$)/.test(foldWidth(quote).slice(at + base.length));
}

/** Ids of targets are unique within their file. */
export const checkTargetIds =
  (collection: 'goals' | 'tasks'): Check =>
  ({ records }) =>
    records[collection].flatMap((entry) =>
      entry.data.targets.flatMap(({ id }, i) =>
        entry.data.targets.findIndex((other) => other.id === id) === i
          ? []
          : [diagnosticAt(entry, 'repeated-id', ['targets', i, 'id'], { found: id, expected: '同一文件内不重复', fix: '换一个标识。' })],
      ),
    );
