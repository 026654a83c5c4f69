import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { BuildFault, type Step } from './step.ts';

/** Pagefind's ready-made interfaces; the site has its own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** The full-text index, from the pages' `data-pagefind-*` attributes. */
export const search: Step = {
  name: 'index for search',
  run: async ({ stage }) => {
    const { index, errors } = await createIndex({ keepIndexUrl: false, writePlayground: false });
    if (!index) throw new BuildFault(`Pagefind: ${errors.join('\n')}`);
    try {
      // One by one and in order: the index must not depend on the order in which a file system lists files.
      const files = (await readdir(stage, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
      for (const file of files) {
        const { errors } = await index.addHTMLFile({
          sourcePath: file.split(sep).join('/'),
          content: await readFile(join(stage, file), 'utf8'),
        });
        if (errors.length > 0) throw new BuildFault(`Pagefind, ${file}: ${errors.join('\n')}`);
      }
      const made = await index.getFiles();
      for (const { path, content } of made.files) {
        if (UNUSED.test(path)) continue;
        const target = join(stage, 'pagefind', relative('.', path));
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, content);
      }
    } finally {
      await close();
    }
  },
};
