import { isWeak } from './correct.ts';
import { occurs, type Engine, type Outside } from './engine.ts';
import { fold } from './fold.ts';
import type { FoundName } from './names.ts';
import { amountsIn, sameAmount, type Amount } from './numbers.ts';
import type { Piece } from './segment.ts';
import { VIA } from './weights.ts';

/** What the pieces of a query mean. */

/** A word to look for, and other words that would do as well. */
export interface Term {
  text: string;
  alternatives: { text: string; factor: number; via?: string }[];
  /** A lone character tells little, a light word hardly more. */
  weight: 'whole' | 'light' | 'weak';
  /** Records that the content's editors put first for the word. */
  preferred: string[];
  /** Departments whose duty it is. */
  duties: string[];
  amounts: Amount[];
}

/** Departments, words to look for, unknown runs and what is outside the plan, in a query's pieces. */
export interface Meaning {
  names: FoundName[];
  terms: Term[];
  /** Words that no text knows. */
  unknown: string[];
  outside: Outside[];
  /** The query without its small words, pieces parted by blanks. */
  matter: string;
  /** Words that pinyin was read as. */
  spelt: string[];
}

function termOf(engine: Engine, { text, kind }: Piece): Term | undefined {
  const word = engine.words.get(text);
  const groups = word?.synonyms ?? [];
  const present = occurs(engine, text);
  // A number that no record states is no number of the plan.
  const amounts = amountsIn(text).filter((a) => engine.docs.some((d) => d.sentences.some((s) => s.amounts.some((b) => sameAmount(a, b)))));
  const means = groups
    .flatMap((g) => g.officialTerms)
    .map((m) => ({ text: fold(m), factor: present ? VIA.besideText : VIA.alone, via: m }))
    .filter((m) => m.text !== text && m.text !== '');
  const preferred = groups.flatMap((g) => g.pinned).filter((id) => engine.byId.has(id));
  const duties = word?.duties ?? [];
  if (!present && means.length + preferred.length + duties.length + amounts.length === 0) return undefined;
  return {
    text,
    alternatives: [...(present ? [{ text, factor: 1 }] : []), ...means],
    weight: kind === 'single' ? 'weak' : kind === 'light' ? 'light' : 'whole',
    preferred,
    duties,
    amounts,
  };
}

/** Runs of characters that make no word of the texts. */
function unknownRuns(pieces: readonly Piece[]): string[] {
  const runs = [''];
  for (const piece of pieces) {
    if (isWeak(piece)) runs.push((runs.pop() ?? '') + piece.typed);
    else runs.push('');
  }
  return runs.filter((run) => run.length > 1);
}

/** A place before a department's name makes it another's: 包头市|文化局, 某某县|文化局. */
function foreignNames(pieces: readonly Piece[]): Map<Piece, Outside> {
  const found = new Map<Piece, Outside>();
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'name') continue;
    let from = i;
    const before = (): Piece | undefined => pieces[from - 1];
    const prior = before();
    if (prior?.kind === 'outside' && (prior.outside?.kind === 'place' || prior.outside?.kind === 'part')) {
      found.set(piece, { kind: 'place', name: prior.outside.name });
      continue;
    }
    // Names of places hold characters that are small words elsewhere: 和, 于, 上.
    const isPart = (p: Piece | undefined): boolean => p !== undefined && (isWeak(p) || (p.kind === 'stop' && p.typed.length === 1));
    while (from > 0 && isPart(before())) from--;
    const run = pieces
      .slice(from, i)
      .map((p) => p.typed)
      .join('');
    if (run.length > 1 && /[省市县旗区州盟镇乡]$/.test(run)) found.set(piece, { kind: 'part', name: run });
  }
  return found;
}

/** Whether a piece says something of the matter asked for. */
const says = ({ kind }: Piece): boolean => kind !== 'stop';

/** Works out what the pieces of a query mean. */
export function meaningOf(engine: Engine, pieces: readonly Piece[]): Meaning {
  const foreign = foreignNames(pieces);
  const names: FoundName[] = [];
  const terms: Term[] = [];
  const unknown: string[] = [];
  const outside: Outside[] = [...foreign.values()];
  for (const piece of pieces) {
    if (piece.outside && piece.kind === 'outside') outside.push(piece.outside);
    else if (piece.kind === 'name' && !foreign.has(piece)) {
      for (const { id, text } of piece.names ?? [])
        if (!names.some((n) => n.id === id)) names.push({ id, score: 80, matched: text, how: piece.spelt ? 'pinyin' : 'contains' });
    } else if (says(piece) && piece.kind !== 'name') {
      const term = termOf(engine, piece);
      if (term) terms.push(term);
      else if (piece.kind !== 'light') unknown.push(piece.typed);
    }
  }
  const spelt = pieces.filter((p) => p.spelt && p.kind !== 'stop').map((p) => p.text);
  return {
    names,
    terms,
    matter: pieces
      .filter((p) => p.kind !== 'stop' && p.kind !== 'light')
      .map((p) => p.text)
      .join(' '),
    spelt,
    unknown: [...unknown.filter((w) => w.length > 1), ...unknownRuns(pieces)].filter((w, i, all) => all.indexOf(w) === i),
    outside: outside.filter((o, i, all) => all.findIndex((other) => other.name === o.name) === i),
  };
}
