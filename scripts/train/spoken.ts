import { expandPattern, partsOfCombination } from '../../src/collections/synonyms/patterns.ts';
import type { SearchIndex } from '../../src/features/search/engine/types.ts';
import type { Query } from '../bench/queries.ts';

/** Small talk around a word: without more it is the word that is asked for. */
const PLAIN_BEFORE = ['', '', '我想问问', '请问'];
const PLAIN_AFTER = ['', '怎么办', '的事', '好不好弄', '有哪些'];
/** Talk that people put around what they mean, much of which no text knows. Only words that mean something together stand up against it: of 钢琴补贴 the plan says nothing, though it knows 补贴. */
const BEFORE = ['', '我想问问', '听人说', '俺们那儿', '邻居家', '咱这边', '隔壁老王', '最近琢磨', '托人打听', '年前就想'];
const BETWEEN = ['', '这', '的', '想', '要', '给', '弄', '几个', '些', '有点'];
const AFTER = ['', '咋整', '靠谱不', '行不行', '有谱没', '得劲不', '怎么办', '蛮着急', '好不好弄', '的事'];

const pick = (list: readonly string[], next: () => number): string => list[Math.floor(next() * list.length)] ?? '';
const around = (matter: string, next: () => number): string => pick(BEFORE, next) + matter + pick(AFTER, next);

/** Where the records lie that editors put first: what a query made of their words is answered by. */
function placesOf(index: SearchIndex, pinned: readonly string[]): string[] {
  const urls = pinned.map((id) => index.records.find((r) => r.id === id)?.url);
  return urls.filter((url) => url !== undefined).map((url) => url.replace(/^\//, ''));
}

/** Queries as people speak, of every fourth everyday word and of every combination, with what their editors put first; the same for the same numbers. */
export const spokenQueries = (index: SearchIndex, next: () => number): Query[] =>
  index.synonyms.flatMap(({ words, combinations, pinned }) => {
    const accept = placesOf(index, pinned);
    if (accept.length === 0) return [];
    const plain = words
      .filter((_, i) => i % 4 === 0)
      .map((word) => pick(PLAIN_BEFORE, next) + pick(expandPattern(word), next) + pick(PLAIN_AFTER, next));
    const joined = combinations.map((combination) =>
      around(
        partsOfCombination(combination)
          .map((part) => pick(part, next))
          .join(pick(BETWEEN, next)),
        next,
      ),
    );
    return [
      ...plain.map((text) => ({ kind: 'spoken: word', text, accept })),
      ...joined.map((text) => ({ kind: 'spoken: together', text, accept })),
    ];
  });

/** What the plan does not touch, asked in the same way: every other topic. */
export const topicQueries = (index: SearchIndex, next: () => number): Query[] =>
  index.topics.filter((_, i) => i % 2 === 0).map((topic) => ({ kind: 'spoken: topic', text: around(topic, next), accept: [] }));
