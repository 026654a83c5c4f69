import type { Given } from './client.ts';
import type { Card } from './engine/card.ts';
import { isChosen, type Choice } from './engine/facets.ts';
import { byPage, pathsOf, withoutRepeats } from './engine/group.ts';
import type { FoundPage } from './engine/pagefind.ts';
import type { Entry } from './result.ts';

/** What a page shows of an answer. */
export interface Outcome {
  entries: Entry[];
  /** The plan does not hold what was asked: the entries are only near. */
  absent: boolean;
  /** How many results the choice hides, when it leaves none. */
  hidden: number;
  card: Card | undefined;
}

/** Longer queries are words copied from somewhere: another page may bear them, whatever the records know of them. */
const COPIED = 10;

/** Whether the records alone certainly answer, whatever else the site holds. */
const isAnswered = ({ card, query }: Given): boolean => card !== undefined && query.length <= COPIED;

/** Whether the records leave something of a query open, so that the full text, whose engine is large, is asked too. */
export const leavesOpen = (given: Given): boolean =>
  given.coverage < 1 || given.results.length === 0 || (given.labels.beyond > 0 && !isAnswered(given));

/** Puts records and pages of the full text in one order, by page, each sentence once. */
export function outcomeOf(given: Given, found: readonly FoundPage[], choice: Choice): Outcome {
  const chosen = given.results.filter((r) => isChosen(r, choice));
  const words = given.understanding.terms.filter((t) => t.weight === 'whole').map((t) => t.text);
  // A page that bears the words as its title, or alone holds them as one phrase, is what was asked for.
  const isFirst = (p: FoundPage): boolean => p.isTitle || (p.isWhole && !given.isHeld);
  const entryOf = (p: FoundPage): Entry => ({ ...p, words, why: '全文检索' });
  const first = found.filter(isFirst).map(entryOf);
  const rest = found.filter((p) => !isFirst(p)).map(entryOf);
  const told = pathsOf(first.map((p) => p.url));
  const others = chosen.filter((r) => !told.has(r.url.replace(/#.*/, '')));
  return {
    entries: [...first, ...withoutRepeats(byPage(others)), ...rest],
    absent: given.absent && first.length === 0,
    hidden: chosen.length === 0 ? given.results.length : 0,
    card: first.length === 0 && chosen.length > 0 ? given.card : undefined,
  };
}
