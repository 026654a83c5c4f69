import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { ensureBrowser } from './browser.ts';
import { startServer } from './serve/start.ts';
import { readArguments } from './lib/arguments.ts';
import { readSettings } from '../src/site/settings.ts';

const help = `npm run lighthouse -- [options]
Lighthouse on the built site, served by nginx as on a real server, with the profile of a phone. Each page should get 100 in all four categories;
what costs a page points is named.
  --paths LIST  pages, parted by commas (default /,/plan/,/tasks/16/,/departments/education/,/matrix/,/incentives/,/search/)`;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const values = readArguments(help, { paths: { type: 'string' } });
const paths = String(values.paths ?? '/,/plan/,/tasks/16/,/departments/education/,/matrix/,/incentives/,/search/').split(',');
const { out, base } = readSettings();
const { origin, stop } = await startServer('nginx', { dir: out, base });
const chrome = await launch({
  chromePath: ensureBrowser(),
  chromeFlags: [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let short = 0;
try {
  console.log(`${'page'.padEnd(26)}${CATEGORIES.map((name) => name.padStart(16)).join('')}`);
  for (const path of paths) {
    const result = await lighthouse(origin + base + path.slice(1), {
      port: chrome.port,
      onlyCategories: [...CATEGORIES],
      logLevel: 'error',
      formFactor: 'mobile',
    });
    if (!result) throw new Error(`Lighthouse said nothing of ${path}`);
    const { categories, audits, runtimeError } = result.lhr;
    const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
    console.log(path.padEnd(26) + scores.map((score) => String(score).padStart(16)).join(''));
    if (runtimeError) console.log(`  ${runtimeError.message}`);
    for (const name of CATEGORIES)
      for (const { id, weight } of categories[name]?.auditRefs ?? []) {
        const audit = audits[id];
        if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
          console.log(`  ${name}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
    if (scores.some((score) => score < 100)) short++;
  }
} finally {
  chrome.kill();
  await stop();
}
if (short > 0) process.exitCode = 1;
