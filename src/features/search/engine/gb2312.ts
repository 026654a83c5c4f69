/** Characters of GB 2312 from one row to another, in its own order; level 1 (rows 16 to 55) is in the order of pinyin. */
export function gb2312(first: number, last: number): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = first; row <= last; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const c = decoder.decode(Uint8Array.of(row, cell));
      if (/^[一-鿿]$/.test(c)) found.push(c);
    }
  return found;
}

/** The 3,755 characters of everyday use: level 1. */
const commonCharacters = (): string[] => gb2312(0xb0, 0xd7);

/**
 * Characters by sound as the index carries them: the everyday ones by runs of one sound in the order of the standard, which a browser knows, and the rest.
 */
export interface PackedSounds {
  /** `a:2 ai:13 …`. */
  runs: string;
  /** Further sounds of characters, and those of characters that are not everyday ones: sound and characters. */
  more: Record<string, string>;
}

/** Packs characters by sound. @param soundOf the usual sound of an everyday character */
export function packSounds(sounds: ReadonlyMap<string, ReadonlySet<string>>, soundOf: (c: string) => string): PackedSounds {
  const runs: [string, number][] = [];
  const usual = new Map<string, string>();
  for (const c of commonCharacters()) {
    const sound = soundOf(c);
    usual.set(c, sound);
    const last = runs.at(-1);
    if (last?.[0] === sound) last[1]++;
    else runs.push([sound, 1]);
  }
  const more = [...sounds]
    .map(
      ([sound, characters]) =>
        [
          sound,
          [...characters]
            .filter((c) => usual.get(c) !== sound)
            .toSorted()
            .join(''),
        ] as const,
    )
    .filter(([, characters]) => characters !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { runs: runs.map(([sound, n]) => `${sound}:${n}`).join(' '), more: Object.fromEntries(more) };
}

/** Sounds of each character, as `packSounds` packed them. */
export function unpackSounds({ runs, more }: PackedSounds): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const common = commonCharacters();
  let at = 0;
  for (const run of runs.split(' ').filter(Boolean)) {
    const [sound = '', count] = run.split(':');
    for (const c of common.slice(at, at + Number(count))) found.set(c, [sound]);
    at += Number(count);
  }
  for (const [sound, characters] of Object.entries(more)) for (const c of characters) found.set(c, [...(found.get(c) ?? []), sound]);
  return found;
}
