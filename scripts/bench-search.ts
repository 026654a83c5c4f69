import { chromium } from 'playwright-core';
import { checkContent } from '../src/collections/check-content.ts';
import { makeManyPages, type Asked } from './bench/many-pages.ts';
import { placeOfAnswer, readQueries } from './bench/queries.ts';
import { ask, firstQuery } from './bench/search-page.ts';
import { ensureBrowser } from './browser.ts';
import { serve } from './serve/server.ts';
import { numberOf, readArguments } from './lib/arguments.ts';
import { readSettings } from '../src/site/settings.ts';

const help = `npm run bench:search -- [options]
Asks the built site, in a browser, every query of test/search/queries.yaml, and prints by class how often a right page comes first, among
the first three and five, and how often nothing is found; then what a first query loads and how long queries take.
  --queries FILE   other queries, in the same form
  --pages N        also indexes N invented pages beside the site, and tells what that and a first query cost, and how often a page's own title and
                   a phrase that it alone holds bring it first (5000 is the size to keep in mind)
  --failed         prints the queries whose first result is not right`;

const values = readArguments(help, { queries: { type: 'string' }, pages: { type: 'string' }, failed: { type: 'boolean' } });
const queries = readQueries(typeof values.queries === 'string' ? values.queries : undefined);
/** One that the plan's records answer, and one whose word stands in no record, so that the full text is asked. */
const FIRST = ['发改委', '谁负责双师型教师', '量子计算'];

const { out, base, content } = readSettings();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });

interface Row {
  count: number;
  at: [number, number, number];
  none: number;
}
const rows = new Map<string, Row>();
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`.padStart(9);
const quantile = (list: number[], q: number): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(q * list.length))] ?? 0;

function note(kind: string, place: number, found: number): void {
  for (const name of [kind, 'all']) {
    const row = rows.get(name) ?? { count: 0, at: [0, 0, 0], none: 0 };
    row.count++;
    for (const [i, within] of [1, 3, 5].entries()) if (place > 0 && place <= within) row.at[i as 0 | 1 | 2]++;
    if (found === 0) row.none++;
    rows.set(name, row);
  }
}

async function tellFirst(label: string, url: string): Promise<void> {
  for (const query of FIRST) {
    const { bytes, took, files } = await firstQuery(browser, url, query);
    const full = files.some(([file]) => file.includes('/pagefind/')) ? ', with the full text' : '';
    if (values.failed) console.log(files.map(([file, size]) => `  ${size}  ${file}`).join('\n'));
    console.log(`${label} “${query}”: ${(bytes / 1000).toFixed(1)} kB in ${files.length} files${full}, ${took.toFixed(0)} ms`);
  }
}

/** How often a page comes first when it is asked for by its title, and by a phrase that it alone holds. */
async function tellFound(url: string, asked: readonly Asked[]): Promise<void> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(url, { waitUntil: 'load' });
  await ask(page, FIRST[2] ?? '');
  for (const by of ['title', 'phrase'] as const) {
    let first = 0;
    const times: number[] = [];
    for (const one of asked) {
      const { urls, took } = await ask(page, one[by]);
      times.push(took);
      const isFirst = urls[0]?.slice(base.length - 1).startsWith(one.path) === true;
      if (isFirst) first++;
      else if (values.failed) console.log(`  ${by} ${one[by]} of ${one.path}  →  ${urls.slice(0, 3).join('  ')}`);
    }
    console.log(`own ${by} first: ${percent(first, asked.length)} of ${asked.length}, median ${quantile(times, 0.5).toFixed(1)} ms`);
  }
}

const site = await serve({ dir: out, base, port: 0 });
try {
  const at = new URL('search/', site.url).href;
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(at, { waitUntil: 'load' });
  await ask(page, FIRST[2] ?? '');
  const times: number[] = [];
  for (const { kind, text, accept } of queries) {
    const { urls, took } = await ask(page, text);
    times.push(took);
    const place = placeOfAnswer(
      urls.map((url) => url.slice(base.length - 1)),
      accept,
    );
    note(kind, place, urls.length);
    if (values.failed && place !== 1) console.log(`  ${place || '–'}  ${text}  →  ${urls.slice(0, 3).join('  ')}`);
  }
  console.log(`${'class'.padEnd(20)}${['queries', '@1', '@3', '@5', 'none'].map((h) => h.padStart(9)).join('')}`);
  for (const [
    kind,
    {
      count,
      at: [one, three, five],
      none,
    },
  ] of rows)
    console.log(
      kind.padEnd(20) +
        String(count).padStart(9) +
        percent(one, count) +
        percent(three, count) +
        percent(five, count) +
        percent(none, count),
    );
  console.log(`a query on an open page: median ${quantile(times, 0.5).toFixed(1)} ms, 95 % within ${quantile(times, 0.95).toFixed(1)} ms`);
  await tellFirst('first query', at);
} finally {
  await site.close();
}

if (typeof values.pages === 'string') {
  const { plan } = await checkContent(content);
  if (!plan) throw new Error('the content has diagnostics; npm run check names them');
  const many = await makeManyPages(plan, out, numberOf(help, '--pages', values.pages, 1000, 1, 100_000));
  const large = await serve({ dir: many.dir, base, port: 0 });
  try {
    console.log(`${values.pages} pages more: indexed in ${many.took.toFixed(1)} s`);
    const among = new URL('search/', large.url).href;
    await tellFirst('first query among them', among);
    await tellFound(among, many.asked);
  } finally {
    await large.close();
    await many.remove();
  }
}
await browser.close();
