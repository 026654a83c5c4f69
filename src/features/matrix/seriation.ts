/** Jaccard distance of two sets: 0 the same, 1 nothing in common. Two empty sets are the same. */
export function distance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : 1 - both / either;
}

/** Distances of all sets to each other, as one flat array. */
function distances(sets: readonly ReadonlySet<number>[]): Float64Array {
  const n = sets.length;
  const flat = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const d = distance(sets[i] ?? new Set(), sets[j] ?? new Set());
      flat[i * n + j] = d;
      flat[j * n + i] = d;
    }
  return flat;
}

/** Path through all items that goes to the nearest unvisited one each time; the lowest index wins a tie. */
function nearestNeighbours(n: number, start: number, at: (i: number, j: number) => number): number[] {
  const path = [start];
  const left = new Set(Array.from({ length: n }, (_, i) => i).filter((i) => i !== start));
  while (left.size > 0) {
    const last = path.at(-1) ?? start;
    let best = -1;
    for (const i of left) if (best < 0 || at(last, i) < at(last, best)) best = i;
    path.push(best);
    left.delete(best);
  }
  return path;
}

/** Passes of improvement; each reverses every stretch that makes the path shorter. Enough to settle, few enough for a click. */
const PASSES = 12;

/** Shortens a path by reversing stretches of it (2-opt) until nothing gets better. */
function untangle(path: number[], at: (i: number, j: number) => number): number[] {
  const n = path.length;
  const step = (a: number, b: number): number => (a < 0 || b >= n ? 0 : at(path[a] ?? 0, path[b] ?? 0));
  const across = (a: number, b: number): number => (a < 0 || a >= n || b < 0 || b >= n ? 0 : at(path[a] ?? 0, path[b] ?? 0));
  for (let pass = 0; pass < PASSES; pass++) {
    let better = false;
    for (let i = 0; i < n - 1; i++)
      for (let j = i + 1; j < n; j++) {
        const before = step(i - 1, i) + step(j, j + 1);
        const after = across(i - 1, j) + across(i, j + 1);
        if (after >= before - 1e-9) continue;
        path.splice(i, j - i + 1, ...path.slice(i, j + 1).reverse());
        better = true;
      }
    if (!better) break;
  }
  return path;
}

/**
 * Seriation: an order in which like sets stand side by side, so that a matrix shows blocks. The shortest path through Jaccard distances, found by nearest
 * neighbours from the largest set and improved by 2-opt. Deterministic: the same sets give the same order.
 * @param sets for each item the indices of what it has
 * @returns the items' indices in their new order
 */
export function seriate(sets: readonly ReadonlySet<number>[]): number[] {
  const n = sets.length;
  if (n < 2) return sets.map((_, i) => i);
  const flat = distances(sets);
  const at = (i: number, j: number): number => flat[i * n + j] ?? 0;
  const start = sets.reduce((best, set, i) => (set.size > (sets[best]?.size ?? 0) ? i : best), 0);
  return untangle(nearestNeighbours(n, start, at), at);
}
