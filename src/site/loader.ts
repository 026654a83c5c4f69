import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { checkContent } from '../collections/check-content.ts';
import { formatDiagnostics } from '../collections/diagnostic.ts';
import type { Records } from '../collections/records.ts';
import { checkedRecords, settings } from './running.ts';

/** What Astro keeps of a content folder: its checked records, or what is wrong with it, in the words of `npm run check`. */
export type CheckedContent = { records: Records; problem?: undefined } | { records?: undefined; problem: string };

/** The records that the build has checked, or those of the folder, or what is wrong with them. Only what can be stored: lines of fields are for checks. */
async function readChecked(dir: string): Promise<CheckedContent> {
  if (checkedRecords !== undefined) return { records: JSON.parse(await readFile(checkedRecords, 'utf8')) as Records };
  const { records, diagnostics } = await checkContent(dir, settings.date);
  return records ? { records: JSON.parse(JSON.stringify(records)) as Records } : { problem: formatDiagnostics(diagnostics) };
}

/**
 * Astro’s view of the plan: the one checked read of the content folder. A build of faulty content ends here. While editing (`astro dev`), each change is
 * checked anew; what is wrong is told on the console and, since `loadPlan` throws it, in the page.
 */
export function planLoader(): Loader {
  return {
    name: 'plan',
    load: async (context) => {
      const { store, watcher, logger } = context;
      const dir = resolve(settings.content);
      const load = async (): Promise<void> => {
        const content = await readChecked(dir);
        if (content.problem !== undefined && !watcher) throw new Error(content.problem);
        if (content.problem !== undefined) logger.error(content.problem);
        store.set({ id: 'plan', data: { ...content }, digest: context.generateDigest({ ...content }) });
      };
      await load();
      if (!watcher) return;
      watcher.add(dir);
      const changed = (path: string): void => {
        if (resolve(path).startsWith(dir)) load().catch((error: unknown) => logger.error(String(error)));
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
    },
  };
}
