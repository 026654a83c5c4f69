/** Where a reader was in a list of results, kept with the entry of the history: Back leads to the same results at the same place. */
export interface Place {
  shown: number;
  everywhere: boolean;
  scroll: number;
}

/** The place that the present entry of the history holds. */
export function placeInHistory(): Place | undefined {
  const state = history.state as Partial<Place> | null;
  return typeof state?.shown === 'number' && typeof state.scroll === 'number'
    ? { shown: state.shown, everywhere: state.everywhere === true, scroll: state.scroll }
    : undefined;
}

/** Remembers the place with the present entry of the history. */
export function keepPlace(shown: number, everywhere: boolean): void {
  history.replaceState({ shown, everywhere, scroll: scrollY } satisfies Place, '');
}
