import { z } from 'zod';
import { benchProgram, jsonOf } from './bench/program.ts';
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
/** What is read of Lighthouse's report. */
const Report = z.object({
  categories: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() })),
  runtimeError: z.object({ message: z.string() }).optional(),
});
const lighthouse = benchProgram('lighthouse');
const options = [
  '--quiet',
  '--output=json',
  `--only-categories=${CATEGORIES.join(',')}`,
  '--form-factor=mobile',
  '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync',
];
let short = 0;
try {
  console.log(`${'page'.padEnd(26)}${CATEGORIES.map((name) => name.padStart(16)).join('')}`);
  for (const path of paths) {
    const report = await jsonOf(lighthouse, [origin + base + path.slice(1), ...options], { CHROME_PATH: ensureBrowser() });
    const { categories, audits, runtimeError } = Report.parse(report);
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
  await stop();
}
if (short > 0) process.exitCode = 1;
