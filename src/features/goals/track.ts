/** Where words stand so that they stay over their track, whatever its width: at a third they begin at the mark, in the last third they end there. */
export const anchorOf = (x: number): 'start' | 'middle' | 'end' => (x < 34 ? 'start' : x > 66 ? 'end' : 'middle');

/**
 * The line for the words of a date, and where its stem ends, in `em` from the top: the first stands above the track where others follow, each further one on a line of
 * its own below it.
 */
export function laneOf(i: number, count: number): { text: number; stem: number } {
  if (i === 0 && count > 1) return { text: 1, stem: 1.4 };
  const below = count > 1 ? i - 1 : 0;
  return { text: 3.7 + 1.5 * below, stem: 2.7 + 1.5 * below };
}
