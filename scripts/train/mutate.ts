import { unpackSounds } from '../../src/features/search/engine/gb2312.ts';
import type { SearchIndex } from '../../src/features/search/engine/types.ts';

/** Titles, names and phrases of a plan, as readers copy or remember them. */
function phrasesOf(index: SearchIndex): string[] {
  const titles = index.records.flatMap((r) => (r.kind === 'note' || r.kind === 'page' ? [] : [r.title]));
  const names = index.names.flatMap((n) => n.forms.map((f) => f.text));
  const parts = index.records
    .filter((r) => r.kind === 'task' || r.kind === 'goal' || r.kind === 'text')
    .flatMap((r) => (r.text ?? []).flatMap((c) => c.sentences))
    .flatMap((s) => s.split(/[，。；：、！？（）《》“”]/))
    .filter((part) => part.length >= 5 && part.length <= 20 && !/^\d+\./.test(part));
  return [...new Set([...titles, ...names, ...parts])].filter((text) => text.length >= 3);
}

type Mutation = (text: string, at: number, other: string) => string;
const put = (text: string, at: number, words: string, instead = 1): string => text.slice(0, at) + words + text.slice(at + instead);

/** What happens to words on their way from a text to a field of search. */
const MUTATIONS: Record<string, Mutation> = {
  leftOut: (text, at) => put(text, at, ''),
  doubled: (text, at) => put(text, at, text.charAt(at) + text.charAt(at)),
  swapped: (text, at) => (at + 1 < text.length ? put(text, at, text.charAt(at + 1) + text.charAt(at), 2) : text),
  wrong: (text, at, other) => put(text, at, other),
  blank: (text, at) => put(text, at, ` ${text.charAt(at)}`),
  punctuation: (text, at) => put(text, at, `${text.charAt(at)}，`),
  cut: (text, at) => (at >= 4 ? text.slice(0, at) : text),
  asked: (text) => `${text}谁负责`,
  meant: (text) => `什么是${text}`,
  polite: (text) => `请问${text}怎么规定的？`,
  quoted: (text) => `“${text}”`,
};

/**
 * Generated queries: each a title, name or phrase with one mutation. The same numbers give the same queries.
 * @param next random numbers from 0 up to 1
 */
export function* mutations(index: SearchIndex, count: number, next: () => number): Generator<{ from: string; how: string; query: string }> {
  const phrases = phrasesOf(index);
  const hows = Object.entries(MUTATIONS);
  const bySound = new Map<string, string>();
  for (const [c, sounds] of unpackSounds(index.sounds)) for (const sound of sounds) bySound.set(sound, (bySound.get(sound) ?? '') + c);
  const sounds = [...bySound.values()];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  for (let i = 0; i < count; i++) {
    const from = pick(phrases);
    const [how, mutate] = pick(hows);
    const at = Math.floor(next() * from.length);
    // Half of the wrong characters sound like the right one, as those of an input method do.
    const alike = sounds.find((s) => s.includes(from.charAt(at)));
    const other = pick(Array.from(next() < 0.5 && alike ? alike : pick(sounds)));
    yield { from, how, query: mutate(from, at, other) };
  }
}
