/**
 * The names nearest to `word`, best first, for “did you mean” in messages. Nearness is the part of the characters that both have in common: enough for
 * Chinese names and for a mistyped field.
 * @param least from 0 (nothing in common) to 1 (the same characters)
 */
export function nearest(word: string, names: Iterable<string>, most = 3, least = 0.3): string[] {
  const score = (name: string): number => [...new Set(word)].filter((c) => name.includes(c)).length / Math.max(word.length, name.length);
  return [...names]
    .map((name) => ({ name, s: score(name) }))
    .filter(({ s }) => s > least)
    .toSorted((a, b) => b.s - a.s || a.name.localeCompare(b.name, 'zh'))
    .slice(0, most)
    .map(({ name }) => name);
}
