import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { spaced } from '../../src/features/search/engine/characters.ts';
import { parseIndex } from '../../src/features/search/engine/load.ts';
import { packIndex } from '../../src/features/search/engine/pack.ts';
import { addPages } from '../../src/features/search/index/index.ts';
import { pageWords, type PageWords } from '../../src/features/search/index/pages.ts';
import { BuildError, type Step } from './step.ts';

/** Pagefind's ready-made interfaces; the site has its own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** Bytes of an index file: small, since a query needs a few characters' worth and no more. */
const CHUNK = '600';

/** A page's text with each Chinese character a word of its own; markup stays. */
const splitCharacters = (html: string): string =>
  html.replace(
    /(<(script|style)[\s\S]*?<\/\2>|<[^>]*>)|([^<]+)/g,
    (_, markup: string | undefined, __, text: string) => markup ?? spaced(text),
  );

/**
 * A file of Pagefind as the site serves it: its script comes with blanks and long names, which a first query would pay for, and its engine packed by gzip, which
 * it does without as well: what a server sends in whatever coding must be the file whose checksum the service worker knows, and brotli is smaller.
 */
async function served(path: string, content: Uint8Array): Promise<Uint8Array | string> {
  if (/(^|\/)wasm\..*\.pagefind$/.test(path)) return gunzipSync(content);
  if (!/(^|\/)pagefind\.js$/.test(path)) return content;
  // Loaded when it is wanted: it is large, and the pages are made by a process that has it, too.
  const { minify } = await import('vite');
  const { code, errors } = await minify('pagefind.js', Buffer.from(content).toString('utf8'), { module: true });
  if (errors.length > 0) throw new BuildError(`Pagefind, ${path}: ${errors.map((e) => e.message).join('\n')}`);
  return code;
}

/** Puts what the pages say of themselves into the index of records, which so far knows the plan alone. */
async function addToRecords(stage: string, pages: readonly PageWords[]): Promise<void> {
  const file = join(stage, 'search-index.json');
  const index = parseIndex(await readFile(file, 'utf8'));
  await writeFile(file, packIndex(addPages(index, pages)));
}

/** `data/index.html` → `/data/`. */
const pathOf = (file: string): string =>
  `/${file
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;

/** The full-text index, from the pages' `data-pagefind-*` attributes. */
export const search: Step = {
  name: 'index for search',
  run: async ({ stage }) => {
    process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK;
    const { index, errors } = await createIndex({ keepIndexUrl: false, writePlayground: false });
    if (!index) throw new BuildError(`Pagefind: ${errors.join('\n')}`);
    try {
      // One by one and in order: the index must not depend on the order in which a file system lists files.
      const files = (await readdir(stage, { recursive: true })).filter((file) => file.endsWith('.html')).toSorted();
      const pages: PageWords[] = [];
      for (const file of files) {
        const html = await readFile(join(stage, file), 'utf8');
        const words = file.endsWith('index.html') ? pageWords(pathOf(file), html) : undefined;
        if (words) pages.push(words);
        const { errors } = await index.addHTMLFile({ sourcePath: file.split(sep).join('/'), content: splitCharacters(html) });
        if (errors.length > 0) throw new BuildError(`Pagefind, ${file}: ${errors.join('\n')}`);
      }
      await addToRecords(stage, pages);
      const made = await index.getFiles();
      for (const { path, content } of made.files) {
        if (UNUSED.test(path)) continue;
        const target = join(stage, 'pagefind', relative('.', path));
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, await served(path, content));
      }
    } finally {
      await close();
    }
  },
};
