import { join } from 'node:path';
import { check } from './build/check.ts';
import { onePage } from './build/one-page.ts';
import { pages } from './build/pages.ts';
import { policy } from './build/policy.ts';
import { runSteps } from './build/run.ts';
import { swap } from './build/swap.ts';
import { telling } from './build/tell.ts';
import { writeSamplePlan } from './bench/sample-plan.ts';
import { root } from './lib/root.ts';
import { applyOptions, numberOf, readArguments } from './lib/arguments.ts';

const help = `node scripts/sample-site.ts [options]
Builds the pages of an invented plan of any size, to see that the engine bears it: no pictures, no index, nothing compressed.
  --tasks N        how many tasks (default 200)
  --departments N  how many departments (default 60)
  --page FILE      this page alone, as it is called below src/pages, say matrix.astro
  --out DIR        where the site goes (default .build/sample-N-N)`;

const values = readArguments(help, {
  tasks: { type: 'string' },
  departments: { type: 'string' },
  page: { type: 'string' },
  out: { type: 'string' },
});
const [tasks, departments] = [
  numberOf(help, '--tasks', values.tasks, 200, 1, 5000),
  numberOf(help, '--departments', values.departments, 60, 1, 1000),
];
const name = `sample-${tasks}-${departments}`;
const content = join(root, '.build', 'plans', name);
const settings = applyOptions({ content, out: typeof values.out === 'string' ? values.out : join('.build', name), base: '/' });
await telling(async () => {
  await writeSamplePlan(content, tasks, departments);
  await runSteps([check, typeof values.page === 'string' ? onePage(values.page) : pages, policy, swap], settings, (line) =>
    console.log(`sample site: ${line}`),
  );
});
