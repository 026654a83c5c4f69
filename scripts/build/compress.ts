import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { keyOf, kept } from '../lib/kept.ts';
import { concurrently } from '../lib/concurrently.ts';
import type { Step } from './step.ts';

/** Files that shrink, Pagefind's engine among them. Pictures, archives and Pagefind's other files are compressed already. */
const TEXT = /\.(html|css|js|json|svg|xml|txt|md|csv|webmanifest|ico|wasm)$|^pagefind[/\\]wasm\..*\.pagefind$/;
/** Below this, headers outweigh the gain. */
const SMALLEST = 512;
/** Pictures and data above this many bytes, which nobody waits for while reading, are not worth the last hundredths: they take a tenth of the time for 5 % more. */
const LARGE = 200_000;
/** A site of more text than this many bytes has hundreds of pages, on which the last tenth would cost minutes: none gets it. */
const MUCH = 16_000_000;
/** So many files are compressed at once, one for each thread that Node keeps for it. */
const AT_ONCE = 4;

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
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(stage, file))).size));
    const much = sizes.reduce((sum, size) => sum + size, 0) > MUCH;
    await concurrently(files, AT_ONCE, async (file) => {
      const path = join(stage, file);
      const body = await readFile(path);
      if (body.length < SMALLEST) return;
      const quality = much ? 6 : body.length > LARGE && !/\.(html|js)$/.test(file) ? 9 : 11;
      const key = keyOf(JSON.stringify([process.versions, quality]), body);
      const [br, gz] = await Promise.all([
        kept('compressed', `${key}.br`, () =>
          brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
        ),
        kept('compressed', `${key}.gz`, () => zip(body, { level: 9 })),
      ]);
      await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
    });
  },
};
