/**
 * Does the same with each of a list, so many at a time.
 * @throws what the first one throws; others that have begun are not waited for
 */
export async function concurrently<T>(list: readonly T[], atOnce: number, act: (one: T) => Promise<void>): Promise<void> {
  // One iterator for all: each worker takes the next one when it is ready.
  const left = list.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of left) await act(one);
    }),
  );
}
