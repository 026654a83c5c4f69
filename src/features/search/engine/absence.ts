import { isNearlyWritten } from './correct.ts';
import type { Engine } from './engine.ts';
import { FEATURES, type Candidate, type Feature } from './features.ts';
import { ABSENCE_WEIGHTS } from './ranking-weights.ts';
import { scoreOf } from './rank.ts';
import { SUPPORT, type Support } from './support.ts';
import type { Query } from './weigh.ts';

const value = (candidate: Candidate, feature: Feature): number => candidate.values[FEATURES.indexOf(feature)] ?? 0;
const most = (list: readonly Candidate[], feature: Feature): number => list.reduce((best, c) => Math.max(best, value(c, feature)), 0);
const lengthOf = (words: readonly string[]): number => words.join('').length;

/** How well the plan's records support a query. */
export function supportOf({ meaning }: Query, list: readonly Candidate[]): number[] {
  const { outside, unknown, terms, asked, corrections } = meaning;
  const known = lengthOf(
    terms
      .filter((t) => t.weight === 'whole' && (t.alternatives.length > 0 || t.preferred.length > 0 || t.duties.length > 0))
      .map((t) => t.text),
  );
  const lone = lengthOf(terms.filter((t) => t.weight === 'weak').map((t) => t.text));
  const light = lengthOf(terms.filter((t) => t.weight === 'light').map((t) => t.text)) * 0.3;
  const strange = lengthOf(unknown);
  const foreign = lengthOf(outside.map((o) => o.name));
  // Lone characters within a run that no text knows are counted there.
  const all = known + light + Math.max(0, lone - strange) + strange + foreign || 1;
  const run = most(list, 'longestRun');
  const support: Record<Support, number> = {
    always: 1,
    known: (known + light) / all,
    unknown: strange / all,
    outside: foreign / all,
    namesOutside: outside.length > 0 ? 1 : 0,
    lone: Math.max(0, lone - strange) / all,
    bestScore: Math.max(0, ...list.map((c) => scoreOf(c.values))) / 10,
    longestRun: run,
    longestRunLength: Math.min(8, run * asked.length) / 8,
    preferred: most(list, 'preferred'),
    combined: most(list, 'combined'),
    everyday: most(list, 'everyday'),
    duty: Math.max(most(list, 'isDuty'), most(list, 'isDutyWho')),
    isTitle: Math.max(most(list, 'wholeTitle'), most(list, 'wholeName')),
    mended: corrections.length > 0 ? 1 : 0,
  };
  return SUPPORT.map((s) => support[s]);
}

/** Shorter words are one slip away from something in any text. */
const LEAST = 4;
const weights = SUPPORT.map((s) => ABSENCE_WEIGHTS[s]);

/**
 * Whether the plan holds nothing of what is asked. Rules come first: a named department or numbered task is in it, another place is not; for the rest the
 * records' support decides, with weights learned from queries that the plan answers and queries that it does not.
 */
export function isAbsent(engine: Engine, query: Query, list: readonly Candidate[]): boolean {
  const { outside, unknown, names, place, terms } = query.meaning;
  if (place || terms.length + names.length + outside.length + unknown.length === 0) return false;
  if (names.length > 0) return false;
  if (outside.some((o) => o.kind === 'place' || o.kind === 'part')) return true;
  // Words that mean something together are no chance, whatever stands around them.
  if (outside.length === 0 && most(list, 'combined') === 1) return false;
  const isUnsupported = list.length === 0 || scoreOf(supportOf(query, list), weights) < 0;
  const { asked } = query.meaning;
  // What parts two numbers is lost where one of them is slipped: 2023—x025.
  const parted = asked.replace(/(\d)(?=[^\d/])/, '$1/');
  return isUnsupported && !(asked.length > LEAST && [asked, parted].some((words) => isNearlyWritten(engine, words)));
}
