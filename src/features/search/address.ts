import { FACETS, type Choice } from './engine/facets.ts';

/** What the address of the page of search says. */
export interface AddressState {
  query: string;
  /** Slips stay as they were typed. */
  asTyped: boolean;
  choice: Choice;
}

/** How a question changes the address: a new entry, the same entry, or not at all. */
export type Recording = 'push' | 'replace' | 'none';

/** How long after the last key the address follows: writing it costs a phone more than finding the results. */
const REST = 400;
/** A longer query is cut: some servers refuse longer addresses. */
const LONGEST = 200;

/** The address that says a query and a choice, at the address of the page. */
export function addressOf({ query, asTyped, choice }: AddressState, page: string): string {
  const url = new URL(page);
  url.search = '';
  // A lone half of a surrogate pair would make the address unreadable.
  const cut = query.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  if (cut !== '') url.searchParams.set('q', cut);
  if (asTyped) url.searchParams.set('as', 'typed');
  for (const facet of FACETS) if (choice[facet]) url.searchParams.set(facet, choice[facet]);
  return url.href;
}

/** Keeps the address with what is asked: at once as a new entry of the history, or in place of the present one when typing rests. */
export class AddressWriter {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: AddressState | undefined;

  /** Adds an entry, unless the address stays what it is. */
  push(asked: AddressState): void {
    this.drop();
    const to = addressOf(asked, location.href);
    history[to === location.href ? 'replaceState' : 'pushState'](null, '', to);
  }

  /** Changes the present entry, once nothing more is typed. */
  replace(asked: AddressState): void {
    this.drop();
    this.#waiting = asked;
    this.#timer = setTimeout(() => this.flush(), REST);
  }

  /** Writes what waits, before the page is left. */
  flush(): void {
    const asked = this.#waiting;
    this.drop();
    if (asked) history.replaceState(null, '', addressOf(asked, location.href));
  }

  /** Forgets what waits: the address says something newer. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }
}
