import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { FEATURES } from '../src/features/search/engine/features.ts';
import { supportOf } from '../src/features/search/engine/absence.ts';
import { parseIndex } from '../src/features/search/engine/load.ts';
import { prepare } from '../src/features/search/engine/query.ts';
import { candidates, placeOfHit } from '../src/features/search/engine/rank.ts';
import { SUPPORT } from '../src/features/search/engine/support.ts';
import { understand } from '../src/features/search/engine/understand.ts';
import { answers, readQueries } from './bench/queries.ts';
import { readSettings } from '../src/site/settings.ts';
import { random } from './bench/random.ts';
import { readArguments } from './lib/arguments.ts';
import { root } from './lib/root.ts';
import { isSupported, learn, learnSupport, placeBy, type Example, type Supported } from './train/learn.ts';
import { mutations } from './train/mutate.ts';
import { spokenQueries, topicQueries } from './train/spoken.ts';

const help = `npm run train:search -- [options]
Learns the weights of the ranking, and of the floor under which search says that the plan does not answer, from the lists queries, fresh and unanswerable of
test/search over the records of the built site (build first), and writes them to src/features/search/engine/ranking-weights.ts; the same lists and records give the same weights. Prints how often a right record comes first and among the first
three when four fifths of the queries teach and the last fifth is asked (five times), by class.
  --dry    writes nothing`;

const LISTS = ['queries.yaml', 'fresh.yaml', 'unanswerable.yaml'];
const TABLE = join(root, 'src/features/search/engine/ranking-weights.ts');
const FOLDS = 5;

const values = readArguments(help, { dry: { type: 'boolean' } });
const index = parseIndex(await readFile(join(readSettings().out, 'search-index.json'), 'utf8'));
const engine = prepare(index);

/** A query's candidates; those that a rule answers before any ranking (a name, a number of a task) teach nothing. */
function exampleOf(kind: string, text: string, accept: readonly string[]): Example | undefined {
  const meaning = understand(engine, text);
  if (meaning.place || meaning.onlyName || accept.length === 0) return undefined;
  const { list } = candidates(engine, meaning);
  return {
    kind,
    text,
    values: list.map((c) => Float64Array.from(c.values)),
    right: list.map((c) => answers(placeOfHit(c).url, accept)),
  };
}

/** Whether the plan answers, with how well its records support the query; none where a rule decides. */
function supported(kind: string, text: string, isAnswered: boolean): Supported | undefined {
  const meaning = understand(engine, text);
  const isRuled =
    meaning.place !== undefined || meaning.names.length > 0 || meaning.outside.some((o) => o.kind !== 'topic' && o.kind !== 'body');
  const { query, list } = candidates(engine, meaning);
  if (isRuled || list.length === 0) return undefined;
  return { kind, text, values: Float64Array.from(supportOf(query, list)), isAnswered };
}

/** Which fifth a query is asked in: by its characters, so that a new query moves no other. */
const foldOf = (text: string): number => Array.from(text).reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 9973, 7) % FOLDS;
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`.padStart(9);
type Row = [number, number, number];
function printRows(rows: ReadonlyMap<string, Row>, heads: readonly string[]): void {
  console.log(`${'class'.padEnd(20)}${['queries', ...heads].map((h) => h.padStart(9)).join('')}`);
  for (const [name, [n, ...parts]] of rows)
    console.log(
      name.padEnd(20) +
        String(n).padStart(9) +
        parts
          .slice(0, heads.length)
          .map((p) => percent(p, n))
          .join(''),
    );
}

/** Asks each fifth what the other four have taught. */
function inFolds<E extends { kind: string; text: string }, M>(
  list: readonly E[],
  teach: (list: E[]) => M,
  ask: (e: E, model: M) => [boolean, boolean],
): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = teach(list.filter((e) => foldOf(e.text) !== fold));
    for (const example of list.filter((e) => foldOf(e.text) === fold)) {
      const [first, second] = ask(example, model);
      for (const name of [example.kind, 'all']) {
        const [n, a, b] = rows.get(name) ?? [0, 0, 0];
        rows.set(name, [n + 1, a + Number(first), b + Number(second)]);
      }
    }
  }
  return rows;
}

const lists = LISTS.flatMap((file) => readQueries(join(root, 'test/search', file)));
/** What a term means is told by its entry: a query for each, since the lists hold few. */
const meanings = index.records
  .filter((r) => r.kind === 'glossary')
  .flatMap(({ title }, i) => ({
    kind: 'meaning',
    text: [`${title}是什么意思`, `什么是${title}`, `${title}的定义`][i % 3] ?? '',
    accept: ['glossary'],
  }));
const spoken = spokenQueries(index, random(17));
const examples = [...lists, ...meanings, ...spoken]
  .map(({ kind, text, accept }) => exampleOf(kind, text, accept))
  .filter((e) => e !== undefined);
printRows(
  inFolds(
    examples,
    (list) => learn(list, FEATURES.length),
    (example, weights) => {
      const place = placeBy(example, weights);
      return [place === 1, place > 0 && place <= 3];
    },
  ),
  ['@1', '@3'],
);

const ranking = learn(examples, FEATURES.length);
const slips = [...mutations(index, 600, random(16))].map(({ how, query }) => ({ kind: `slip: ${how}`, text: query, accept: ['plan'] }));
const known = [...lists, ...slips, ...spoken, ...topicQueries(index, random(18))]
  .map(({ kind, text, accept }) => supported(kind, text, accept.length > 0))
  .filter((s) => s !== undefined);
console.log('whether the plan answers:');
printRows(
  inFolds(
    known,
    (list) => learnSupport(list, SUPPORT.length),
    (example, weights) => [isSupported(example, weights) === example.isAnswered, false],
  ),
  ['right'],
);
const absence = learnSupport(known, SUPPORT.length);

const tableOf = (names: readonly string[], learned: Float64Array): string =>
  names.map((name, i) => `${name}: ${(learned[i] ?? 0).toFixed(3)},`).join('\n');
const text = `import type { Feature } from './features.ts';
import type { Support } from './support.ts';

/** Made by \`npm run train:search\` from the queries of test/search; not to be changed by hand. */
export const RANKING_WEIGHTS: Record<Feature, number> = {
${tableOf(FEATURES, ranking)}
};

/** Likewise: above zero the plan answers a query, below it does not. */
export const ABSENCE_WEIGHTS: Record<Support, number> = {
${tableOf(SUPPORT, absence)}
};
`;
if (!values.dry) await writeFile(TABLE, await format(text, { parser: 'typescript', singleQuote: true, printWidth: 140 }));
