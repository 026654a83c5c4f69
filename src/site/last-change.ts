import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The day of the last change that the content tells (`content/changes/2026-11-23-….yaml`); undefined where it tells none. */
export function lastChange(content: string): string | undefined {
  try {
    const days = readdirSync(join(content, 'changes')).flatMap((name) => /^\d{4}-\d{2}-\d{2}(?=.*\.yaml$)/.exec(name)?.[0] ?? []);
    return days.toSorted().at(-1);
  } catch {
    // Without the folder there is no change to tell.
    return undefined;
  }
}
