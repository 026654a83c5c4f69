import { resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { checkContent } from '../collections/check-content.ts';
import { formatDiagnostics } from '../collections/diagnostic.ts';
import type { Records } from '../collections/records.ts';
import { settings } from './settings.ts';

/** What Astro keeps of a content folder: its checked records, or what is wrong with it, in the words of `npm run check`. */
export type CheckedContent = { records: Records; problem?: undefined } | { records?: undefined; problem: string };

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
        const { records, diagnostics } = await checkContent(dir, settings.date);
        const problem = formatDiagnostics(diagnostics);
        if (!records && !watcher) throw new Error(problem);
        if (!records) logger.error(problem);
        // Only what can be stored: the lines of fields are known to the check, which has told all that there is to tell.
        const content = JSON.parse(JSON.stringify(records ? { records } : { problem })) as Record<string, unknown>;
        store.set({ id: 'plan', data: content, digest: context.generateDigest(content) });
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
