/** A step of the way back that is still to be written. */
interface Step {
  query: string;
  /** It takes the place of the last step. */
  again: boolean;
}

let waiting: Step | undefined;

function write(): void {
  if (!waiting) return;
  const { query, again } = waiting;
  waiting = undefined;
  history[again ? 'replaceState' : 'pushState'](null, '', `${location.pathname}${query}`);
}

/**
 * Writes a query into the address, as a step of the way back, when the reader sees what it stands for: a browser takes longer to write an address of a page
 * with thousands of cells than the matrix to be sorted. Steps that come before that frame are each written, in their order.
 */
export function record(query: string, again: boolean): void {
  if (query === (waiting?.query ?? location.search)) return;
  write();
  waiting = { query, again };
  // In a tab that nobody sees no frame comes.
  if (document.hidden) write();
  else requestAnimationFrame(() => setTimeout(write));
}

/** Back was quicker than the frame: what it leads to stands, and what waited is gone. */
export function forgetStep(): void {
  waiting = undefined;
}
