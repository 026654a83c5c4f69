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
export interface AddressWriter {
  /** Adds an entry, unless the address stays what it is. */
  push: (asked: AddressState) => void;
  /** Changes the present entry, once nothing more is typed. */
  replace: (asked: AddressState) => void;
  /** Writes what waits, before the page is left. */
  flush: () => void;
  /** Forgets what waits: the address says something newer. */
  drop: () => void;
}

/** A writer that has nothing to write yet. */
export function addressWriter(): AddressWriter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: AddressState | undefined;
  const drop = (): void => {
    clearTimeout(timer);
    waiting = undefined;
  };
  const write = (asked: AddressState, isNew: boolean): void => {
    drop();
    const to = addressOf(asked, location.href);
    history[isNew && to !== location.href ? 'pushState' : 'replaceState'](null, '', to);
  };
  const flush = (): void => {
    if (waiting) write(waiting, false);
  };
  return {
    push: (asked) => write(asked, true),
    replace: (asked) => {
      drop();
      waiting = asked;
      timer = setTimeout(flush, REST);
    },
    flush,
    drop,
  };
}
