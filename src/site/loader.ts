import { relative, resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { formatDiagnostics } from '../collections/diagnostic.ts';
import { readContent } from '../collections/read.ts';
import type { CollectionName } from '../collections/index.ts';
import { settings } from './settings.ts';

/**
 * Astro's view of one collection: the model's own reader behind it, so that pages, checks and scripts read content in one way.
 * While editing (`astro dev`), a change in the content folder loads the collection anew; a file that can't be read is told and its earlier state stays.
 */
export function contentLoader(collection: CollectionName): Loader {
  return {
    name: `plan-${collection}`,
    load: async (context) => {
      const { store, watcher, logger } = context;
      const dir = resolve(settings.content);
      const load = async (): Promise<void> => {
        const { records, diagnostics } = await readContent(dir);
        const own = diagnostics.filter((f) => f.file.startsWith(collection));
        if (own.length > 0) {
          logger.error(formatDiagnostics(own));
          return;
        }
        const mine = records.filter((r) => r.collection === collection);
        const parsed = await Promise.all(
          mine.map(async (r) => ({ r, data: await context.parseData({ id: r.id, data: r.data as Record<string, unknown> }) })),
        );
        store.clear();
        for (const { r, data } of parsed)
          store.set({
            id: r.id,
            data,
            body: r.body,
            filePath: relative('', resolve(dir, r.file)),
            digest: context.generateDigest(r.body + JSON.stringify(r.data)),
          });
      };
      await load();
      if (!watcher) return;
      watcher.add(dir);
      const changed = (path: string): void => {
        if (resolve(path).startsWith(resolve(dir, collection))) load().catch((error: unknown) => logger.error(String(error)));
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
    },
  };
}
