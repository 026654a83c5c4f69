import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { root } from '../lib/root.ts';
import type { Step } from './step.ts';

/**
 * What a reader needs without a network: pages, scripts, styles, the search index, small pictures. Downloads are fetched when wanted, and
 * pieces for frames stand on other sites.
 */
const KEPT =
  /^(?!(?:data|embed)\/(?!index\.html))(?!(?:icons\/.*\.png|cards\/.*|qr\/.*|pictures\/.*\.(?:png|svg)|pictures\/pack\.zip|robots\.txt|.*\.pptx|.*\/sign-off\.docx|sitemap.*|feed\.(?:xml|json)|opensearch\.xml|sw\.js)$)/;
/** Larger files are pictures and posters, which no page needs to be read. */
const LARGEST = 300_000;

/** The files that the service worker keeps, each with its checksum as revision, so that a damaged or foreign one is told. */
async function filesToKeep(stage: string): Promise<{ url: string; revision: string; integrity: string }[]> {
  const files = (await readdir(stage, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(stage.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((file) => KEPT.test(file) && !/\.(br|gz)$|(^|\/)\.(?!well-known\/)/.test(file))
    .toSorted();
  const kept = [];
  for (const url of files) {
    const body = await readFile(join(stage, url));
    if (body.length > LARGEST) continue;
    const hash = createHash('sha256').update(body);
    const revision = hash.copy().digest('hex');
    kept.push({ url, revision, integrity: `sha256-${hash.digest('base64')}` });
  }
  return kept;
}

/** The service worker, with the list of this build's files in it, or that of a site that was withdrawn. It comes when every other file stands. */
export const offline: Step = {
  name: 'keep for reading offline',
  run: async ({ stage, plan }) => {
    const { build } = await import('vite');
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"', FILES: JSON.stringify(plan?.site.withdrawn ? [] : await filesToKeep(stage)) },
      build: {
        target: ['chrome109', 'safari15.4'],
        outDir: stage,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: {
          entry: join(root, 'src/features/offline', plan?.site.withdrawn ? 'withdrawn.ts' : 'worker.ts'),
          formats: ['iife'],
          name: 'offline',
          fileName: () => 'sw.js',
        },
      },
    });
  },
};
