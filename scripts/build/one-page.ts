import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../lib/root.ts';
import type { Step } from './step.ts';

/**
 * One page of the site alone, for samples of which nothing else is looked at: a large plan has hundreds of others. Astro makes every page of its source
 * folder, so it gets one that holds the way to this page.
 * @param page the page's file below `src/pages/`, `matrix.astro`
 */
export const onePage = (page: string): Step => ({
  name: `make ${page}`,
  takesTurns: true,
  run: async ({ stage }) => {
    const source = join(dirname(stage), 'source');
    const src = relative(join(source, 'pages'), join(root, 'src'));
    mkdirSync(join(source, 'pages'), { recursive: true });
    writeFileSync(join(source, 'pages', page), `---\nimport Page from '${src}/pages/${page}';\n---\n<Page />\n`);
    writeFileSync(
      join(source, 'content.config.ts'),
      `export { collections } from '${relative(source, join(root, 'src'))}/content.config.ts';\n`,
    );
    process.env['NODE_ENV'] = 'production';
    const { build } = await import('astro');
    await build({ root, srcDir: source, outDir: stage, cacheDir: join(dirname(stage), 'cache'), logLevel: 'error' });
  },
});
