import { relative } from 'node:path';
import { hashesOf } from './fresh.ts';
import { BuildError } from './step.ts';

/** Names of the files that are not the same in both: changed, new or gone. */
export const changedFiles = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file)).toSorted();

/**
 * Watches over the content of a build: the steps read it one after another, and a site must not be made of two states of it.
 * @returns a function that throws BuildError with the files that are no longer as they were
 */
export async function watchContent(content: string): Promise<() => Promise<void>> {
  const before = await hashesOf(content);
  return async () => {
    const changed = changedFiles(before, await hashesOf(content)).map((file) => relative(content, file));
    if (changed.length > 0)
      throw new BuildError(
        `The content changed while the site was built: ${changed.join(', ')}.\nThe earlier site is as it was. Run the build again when the change is done.`,
      );
  };
}
