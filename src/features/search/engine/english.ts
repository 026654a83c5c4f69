import { remembered, type Engine, type Outside } from './engine.ts';

/** Words of English names that part no body from another. */
const SMALL = new Set('a an the of and for in to is what which who bureau office department municipal city local government'.split(' '));
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? [];

interface EnglishName {
  name: string;
  words: Set<string>;
  id?: string;
  outside?: Outside;
}

/** English names of departments and of bodies outside the plan, as sets of the words that tell them apart. */
function englishNames({ index }: Engine): EnglishName[] {
  const setOf = (text: string): Set<string> => new Set(wordsIn(text).filter((w) => !SMALL.has(w)));
  const units = Object.entries(index.units).flatMap(([id, { english }]) => english.map((name) => ({ id, name, words: setOf(name) })));
  const bodies = index.bodies.flatMap(([name = '', ...forms]) =>
    forms.filter((f) => /^[a-z]/i.test(f)).map((f) => ({ outside: { kind: 'body' as const, name }, name: f, words: setOf(f) })),
  );
  return [...units, ...bodies].filter(({ words }) => words.size > 0);
}

/** The plan's own area in letters, which English words may stand beside: Wuhai. */
const placesInLetters = ({ index, soundsOf }: Engine): Set<string> =>
  new Set(index.places.map((place) => Array.from(place, (c) => soundsOf.get(c)?.[0] ?? '').join('')));

/** The department, or the body outside the plan, that an English query names, with the name in full; undefined for a query in Chinese or of other words. */
export function inEnglish(engine: Engine, plain: string): { name: string; id?: string; outside?: Outside } | undefined {
  if (!/^[a-z' .&-]+$/.test(plain)) return undefined;
  const places = remembered(engine, 'places in letters', () => placesInLetters(engine));
  const asked = wordsIn(plain).filter((w) => !SMALL.has(w) && !places.has(w));
  let best: { name: EnglishName; share: number } | undefined;
  for (const name of remembered(engine, 'english names', () => englishNames(engine))) {
    if (asked.length === 0 || !asked.every((w) => name.words.has(w))) continue;
    const share = asked.length / name.words.size;
    if (!best || share > best.share) best = { name, share };
  }
  return best && best.share > 0.3 ? best.name : undefined;
}
