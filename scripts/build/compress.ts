import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keyOf, kept } from '../lib/kept.ts';
import type { Step } from './step.ts';

/** Endings of files that shrink. Pictures, archives and Pagefind's own files are compressed already. */
const TEXT = /\.(html|css|js|json|svg|xml|txt|md|csv|webmanifest|ico|wasm)$/;
/** Below this, headers outweigh the gain. */
const SMALLEST = 512;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside every file that shrinks, so that a server has nothing to compress while it serves, and can serve the best there is. What did
 * not change since an earlier build is not compressed again.
 */
export const compress: Step = {
  name: 'compress ahead',
  run: async ({ stage }) => {
    const files = (await readdir(stage, { recursive: true })).filter((file) => TEXT.test(file));
    for (const file of files) {
      const path = join(stage, file);
      const body = await readFile(path);
      if (body.length < SMALLEST) continue;
      const key = keyOf(JSON.stringify(process.versions), body);
      const [br, gz] = await Promise.all([
        kept('compressed', `${key}.br`, () =>
          brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
        ),
        kept('compressed', `${key}.gz`, () => zip(body, { level: 9 })),
      ]);
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    }
  },
};
