import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.ts';
import { readArguments } from './lib/arguments.ts';
import { countFile, type Count } from './test/count.ts';
import { STEPS, type TestStep } from './test/steps.ts';

const help = `npm test -- [options]
Runs every step it can, then prints a summary; the last line is "N passed, N failed". A step without single tests counts as one.
  --only NAMES   these steps alone, parted by commas, whatever they need: ${STEPS.map((step) => step.name).join(', ')}`;

const { only } = readArguments(help, { only: { type: 'string' } });
const names = only === undefined ? undefined : new Set(String(only).split(','));
const unknown = [...(names ?? [])].filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`test: no step is called ${unknown.join(', ')}\n\n${help}`);
  process.exit(2);
}

const reports = join(root, '.build', 'test');
mkdirSync(reports, { recursive: true });

async function run(step: TestStep): Promise<Count> {
  const report = join(reports, `${step.name}.json`);
  rmSync(report, { force: true });
  const [program, ...args] = step.command;
  if (step.vitest) args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...step.env };
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (step.vitest) return await countFile(report, status === 0);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const summary: string[] = [];
const total: Count = { passed: 0, failed: 0 };
const broken = new Set<string>();
for (const step of STEPS) {
  if (names && !names.has(step.name)) continue;
  const lacking = step.needs?.filter((name) => broken.has(name)) ?? [];
  console.log(`\n── ${step.name} ──`);
  const start = performance.now();
  if (lacking.length > 0) console.log(`not run: it needs ${lacking.join(', ')}`);
  const { passed, failed } = lacking.length > 0 ? { passed: 0, failed: 1 } : await run(step);
  if (failed > 0) broken.add(step.name);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  summary.push(`${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(20)}${seconds} s  ${passed} passed, ${failed} failed`);
}
console.log(`\n── summary ──\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
