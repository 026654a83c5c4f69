import { remembered, type Engine } from './engine.ts';

/** Spellings that many mix up, within a word of any length. */
const blurSpelling = (letters: string): string => letters.replace(/([zcs])h/g, '$1').replace(/([aei])ng/g, '$1n');

/** Sounds that many speakers do not tell apart. */
const blur = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei])ng$/, '$1n');

type SoundsOf = ReadonlyMap<string, readonly string[]>;

type Spelling = 'full' | 'initials' | 'mixed';

/** How far letters spell the characters of `text` from `at` on; gives the end of the spelt characters, or -1. */
function reach(soundsOf: SoundsOf, text: string, at: number, letters: string, how: Spelling): number {
  if (letters === '') return at;
  const c = text.charAt(at);
  for (const sound of soundsOf.get(c) ?? []) {
    if (how !== 'initials') {
      if (letters.startsWith(sound)) {
        const end = reach(soundsOf, text, at + 1, letters.slice(sound.length), how);
        if (end >= 0) return end;
      } else if (sound.startsWith(letters)) return at + 1;
    }
    if (how === 'full') continue;
    for (const initial of [/^[zcs]h/.exec(sound)?.[0], sound.charAt(0)]) {
      if (initial === undefined || !letters.startsWith(initial)) continue;
      const end = reach(soundsOf, text, at + 1, letters.slice(initial.length), how);
      if (end >= 0) return end;
    }
  }
  // Words of letters and digits within the text stand for themselves.
  return c !== '' && c === letters.charAt(0) && /[a-z0-9+]/.test(c) ? reach(soundsOf, text, at + 1, letters.slice(1), how) : -1;
}

/** Words that letters may stand for, best first. */
export interface Sounding {
  text: string;
  how: Spelling;
  score: number;
}

/** Characters with which a word that begins so may begin: most stretches of the texts need no closer look. */
function firstCharacters(soundsOf: SoundsOf, letters: string): Set<string> {
  const first = letters.charAt(0);
  return new Set([first, ...[...soundsOf].filter(([, sounds]) => sounds.some((s) => s.startsWith(first))).map(([c]) => c)]);
}

function soundings(engine: Engine, soundsOf: SoundsOf, letters: string, how: Spelling): Sounding[] {
  const counts = new Map<string, number>();
  const { corpus, words } = engine;
  const begins = firstCharacters(soundsOf, letters);
  for (let at = 0; at < corpus.length; at++) {
    if (!begins.has(corpus.charAt(at))) continue;
    const end = reach(soundsOf, corpus, at, letters, how);
    if (end > at) counts.set(corpus.slice(at, end), (counts.get(corpus.slice(at, end)) ?? 0) + 1);
  }
  const chosen = [...words].filter(([, w]) => w.chosen === true).map(([text]) => text);
  const found: Sounding[] = [];
  for (const [text, count] of counts) {
    const named = words.get(text)?.chosen ? 4 : chosen.some((w) => w.startsWith(text)) ? 2 : 1;
    // Two or three initials fit something in any text: only names and repeated words count.
    if (how === 'initials' && (letters.length < 3 ? named < 4 : letters.length < 4 && named * count < 2)) continue;
    if (text.length < 2 && letters.length < 4) continue;
    found.push({ text, how, score: named * Math.sqrt(count) });
  }
  for (const word of chosen)
    if (!counts.has(word) && begins.has(word.charAt(0)) && reach(soundsOf, word, 0, letters, how) === word.length)
      found.push({ text: word, how, score: 3 });
  return found.toSorted((a, b) => b.score - a.score || a.text.length - b.text.length);
}

/** Words of the texts that letters spell as pinyin: in full (the last syllable may be unfinished), by initials, or both mixed. */
export function spellings(engine: Engine, letters: string): Sounding[] {
  if (letters.length < 2 || letters.length > 40) return [];
  return remembered(engine, `spellings ${letters}`, () => {
    for (const how of ['full', 'initials', 'mixed'] as const) {
      if (how === 'mixed' && letters.length < 4) return [];
      const found = soundings(engine, engine.writtenSounds, letters, how);
      if (found.length > 0) return found;
    }
    const blurred = new Map([...engine.writtenSounds].map(([c, sounds]) => [c, sounds.map(blurSpelling)] as const));
    return soundings(engine, blurred, blurSpelling(letters), 'full');
  });
}

/** A sound as many spell it: z for zh, n for ng, u for ü, and the other way round. */
const looseSpellings = (sound: string): string[] => [
  sound.replace(/^([zcs])h/, '$1'),
  sound.replace(/^([zcs])(?!h)/, '$1h'),
  sound.replace(/([aei])ng$/, '$1n'),
  sound.replace(/([aei])n$/, '$1ng'),
  sound.replace('v', 'u'),
];

/** How a word stands in a query from some place on, its characters written or spelt in full. */
export interface ReadAlong {
  end: number;
  /** The last syllable is still being typed. */
  unfinished: boolean;
  /** Spelt as many do, not as it should be. */
  blurred: boolean;
}

/** Follows a word through a query of characters and letters; undefined if it does not stand there, or if no letter was needed. */
export function readAlong(soundsOf: SoundsOf, word: string, query: string, at: number): ReadAlong | undefined {
  const step = (i: number, from: number, letters: boolean, blurred: boolean): ReadAlong | undefined => {
    if (i === word.length) return letters ? { end: from, unfinished: false, blurred } : undefined;
    const c = word.charAt(i);
    if (query.charAt(from) === c) return step(i + 1, from + 1, letters, blurred);
    if (!/[a-z]/.test(query.charAt(from))) return undefined;
    const rest = query.slice(from);
    for (const sound of soundsOf.get(c) ?? []) {
      if (rest.startsWith(sound)) {
        const found = step(i + 1, from + sound.length, true, blurred);
        if (found) return found;
      }
      if (i > 0 && i === word.length - 1 && sound.startsWith(rest)) return { end: query.length, unfinished: true, blurred };
    }
    if (blurred) return undefined;
    for (const sound of (soundsOf.get(c) ?? []).flatMap(looseSpellings)) {
      if (!rest.startsWith(sound)) continue;
      const found = step(i + 1, from + sound.length, true, true);
      if (found) return found;
    }
    return undefined;
  };
  return step(0, at, false, false);
}

function likenesses(engine: Engine, c: string): Map<string, number> {
  const own = engine.soundsOf.get(c) ?? [];
  const blurred = new Set(own.map(blur));
  const found = new Map<string, number>([[c, 1]]);
  if (own.length > 0)
    for (const [other, sounds] of engine.writtenSounds) {
      if (sounds.some((s) => own.includes(s))) found.set(other, 1);
      else if (sounds.some((s) => blurred.has(blur(s)))) found.set(other, 0.7);
    }
  return found;
}

/** Characters that sound the same as a character (1) or nearly the same (0.7). */
export function similarSounds(engine: Engine, c: string): ReadonlyMap<string, number> {
  const found = engine.alike.get(c) ?? likenesses(engine, c);
  engine.alike.set(c, found);
  return found;
}

/** Whether two characters sound the same (1), nearly the same (0.7), or not (0). */
export const alike = (engine: Engine, a: string, b: string): number => similarSounds(engine, b).get(a) ?? 0;
