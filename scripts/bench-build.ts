import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { sampleNotice } from './bench/sample-notice.ts';
import { importNotice } from './import/write.ts';
import { root } from './lib/root.ts';
import { numberOf, readArguments } from './lib/arguments.ts';

const help = `npm run bench:build -- [options]
Measures full builds without an earlier site: seconds, and the peak of the memory of all its processes together (Linux only).
Prints each run and the medians.
  --runs N    how many runs (default 3)
  --tasks N   build the draft that an import makes of an invented notice with so many tasks, instead of the plan
  --units N   of that notice (default 100)`;

const given = readArguments(help, { runs: { type: 'string' }, tasks: { type: 'string' }, units: { type: 'string' } });
const runs = numberOf(help, '--runs', given.runs, 3, 1, 100);
const tasks = given.tasks === undefined ? undefined : numberOf(help, '--tasks', given.tasks, 300, 1, 500);
const units = numberOf(help, '--units', given.units, 100, 1, 100);
const out = join(root, '.build', 'bench');
const content = join(root, '.build', 'bench-content');

/** Imports the invented notice into a folder of the bench's own. */
async function importSample(taskCount: number): Promise<void> {
  await rm(content, { recursive: true, force: true });
  for (const [path, text] of importNotice(sampleNotice(taskCount, units)).files) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
}

/** Memory held by a process and everything it started, in MB; shared pages count for each. 0 where there is no /proc. */
async function memory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
  const theirs = await Promise.all(
    children
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((child) => memory(Number(child))),
  );
  return theirs.reduce((sum, mb) => sum + mb, own);
}

async function measure(): Promise<{ seconds: number; peak: number }> {
  await rm(out, { recursive: true, force: true });
  const start = performance.now();
  const build = spawn(process.execPath, ['scripts/build.ts', '--out', out], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(tasks !== undefined && { PLAN_CONTENT: content }) },
  });
  const ended = new Promise<number | null>((done) => build.once('exit', done));
  let peak = 0;
  const watch = setInterval(() => {
    if (build.pid !== undefined) void memory(build.pid).then((mb) => (peak = Math.max(peak, mb)));
  }, 50);
  const status = await ended;
  clearInterval(watch);
  if (status !== 0) throw new Error('the build failed (see above)');
  return { seconds: (performance.now() - start) / 1000, peak };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (tasks !== undefined) await importSample(tasks);
const results: { seconds: number; peak: number }[] = [];
for (let i = 1; i <= runs; i++) {
  const result = await measure();
  results.push(result);
  console.log(`run ${i}: ${result.seconds.toFixed(2)} s, ${result.peak.toFixed(0)} MB`);
}
const seconds = median(results.map((result) => result.seconds));
const peak = median(results.map((result) => result.peak));
console.log(
  `median of ${runs}: ${seconds.toFixed(2)} s, ${peak > 0 ? `${peak.toFixed(0)} MB` : 'memory not known here'} (${availableParallelism()} cores)`,
);
await rm(out, { recursive: true, force: true });
await rm(content, { recursive: true, force: true });
