import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plan } from '../../src/plan/types.ts';
import { buildSearchIndex } from '../../src/features/search/index/index.ts';
import { packIndex } from '../../src/features/search/engine/pack.ts';
import { fold } from '../../src/features/search/engine/fold.ts';
import type { IndexedRecord } from '../../src/features/search/engine/types.ts';
import { search } from '../build/search.ts';
import { random } from './random.ts';

/** Sentences put together from halves of the plan's own, so that the words are real and no two pages are the same. */
function inventPages(plan: Plan, count: number): { title: string; sentences: string[] }[] {
  const halves = plan.clauses.flatMap((c) => c.sentences.flatMap((s) => s.text.split('，'))).filter((h) => h.length > 5);
  const next = random(5000);
  const half = (): string => halves[Math.floor(next() * halves.length)] ?? '';
  return Array.from({ length: count }, (_, i) => ({
    title: `${half().slice(0, 16)}${i + 1}`,
    sentences: Array.from({ length: 6 + Math.floor(next() * 6) }, () => `${half()}，${half()}。`),
  }));
}

/** A page of the invented ones, with what it alone is asked for by. */
export interface Asked {
  path: string;
  title: string;
  /** Words that no other page holds in this order. */
  phrase: string;
}

/** A large site to measure: the built one, with an index of many more pages. */
export interface ManyPages {
  dir: string;
  /** Some of the pages, evenly taken. */
  asked: Asked[];
  /** Seconds that indexing took. */
  took: number;
  remove: () => Promise<void>;
}

/** Pages to ask for: how many, at most. */
const SAMPLE = 60;
/** Length of a phrase: long enough to run across two halves, as a reader would copy it. */
const PHRASE = 14;

/** A sample of pages, each with a phrase across the joint of two halves that no other page holds. */
function sampleOf(pages: readonly { title: string; sentences: string[] }[]): Asked[] {
  const all = pages.map((p) => fold(p.sentences.join('\n'))).join('\n');
  const step = Math.max(1, Math.floor(pages.length / SAMPLE));
  return pages.flatMap(({ title, sentences }, i) => {
    if (i % step !== 0) return [];
    const phrases = sentences.map((s) => s.slice(Math.max(0, s.indexOf('，') - PHRASE / 2), s.indexOf('，') + PHRASE / 2));
    const phrase = phrases.find((p) => all.indexOf(fold(p)) === all.lastIndexOf(fold(p)));
    return phrase === undefined ? [] : [{ path: `/many/${i}/`, title, phrase }];
  });
}

/** Writes the invented pages beside a copy of a built site and indexes all of them with the project's own step. */
export async function makeManyPages(plan: Plan, out: string, count: number): Promise<ManyPages> {
  const dir = await mkdtemp(join(tmpdir(), 'many-'));
  await cp(out, dir, { recursive: true });
  await rm(join(dir, 'pagefind'), { recursive: true, force: true });
  const pages = inventPages(plan, count);
  const extra: IndexedRecord[] = [];
  for (const [i, { title, sentences }] of pages.entries()) {
    await mkdir(join(dir, 'many', String(i)), { recursive: true });
    const html = `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><main data-pagefind-body data-pagefind-filter="kind:导读"><h1>${title}</h1>${sentences.map((s) => `<p>${s}</p>`).join('')}</main></body></html>`;
    await writeFile(join(dir, 'many', String(i), 'index.html'), html);
    extra.push({ id: `guides/${i}`, kind: 'guide', title, url: `/many/${i}/`, text: [{ sentences }] });
  }
  const start = performance.now();
  const index = packIndex(buildSearchIndex(plan, plan.synonyms, extra));
  await search.run({ stage: dir, beside: dir, out: dir, content: '', base: '/', origin: undefined, date: '' });
  const took = (performance.now() - start) / 1000;
  for (const ending of ['', '.br', '.gz']) await rm(join(dir, `search-index.json${ending}`), { force: true });
  await writeFile(join(dir, 'search-index.json'), index);
  // What a reader gets is compressed, as the build does it.
  const engine = (await readdir(join(dir, 'pagefind'))).filter((name) => /^wasm\..*\.pagefind$/.test(name));
  for (const file of ['search-index.json', ...['pagefind.js', ...engine].map((name) => `pagefind/${name}`)])
    await writeFile(join(dir, `${file}.br`), brotliCompressSync(await readFile(join(dir, file))));
  return { dir, took, asked: sampleOf(pages), remove: () => rm(dir, { recursive: true, force: true }) };
}
