import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import { countFile, type Count } from './count.ts';
import { SKIPPED, type TestStep } from './steps.ts';

const REPORTS = join(root, '.build', 'test');
const children = new Set<ChildProcess>();
// Who is told to stop takes along what it has started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(1);
  });

/** Runs a program to its end and gives its status; what it prints comes out at once, or as a whole when others run beside it. */
function finished(step: TestStep, args: readonly string[]): Promise<number> {
  const output = step.alone ? 'inherit' : 'pipe';
  const colour = process.stdout.isTTY && !step.alone ? { FORCE_COLOR: '1' } : {};
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...colour, ...step.env };
  const child = spawn(step.command[0], args, { cwd: root, stdio: ['ignore', output, output], env });
  children.add(child);
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(part));
  const end = (done: (status: number) => void, status: number): void => {
    children.delete(child);
    if (!step.alone) console.log(`\n── ${step.name} ──\n${Buffer.concat(printed).toString()}`);
    done(status);
  };
  return new Promise((done) => {
    child.once('error', ({ message }) => {
      console.error(message);
      end(done, 1);
    });
    child.once('close', (status) => end(done, status ?? 1));
  });
}

/** Runs a step and counts its tests; a step without single tests counts as one. */
export async function runStep(step: TestStep): Promise<Count> {
  const report = join(REPORTS, `${step.name}.json`);
  mkdirSync(REPORTS, { recursive: true });
  rmSync(report, { force: true });
  const args = step.command.slice(1);
  if (step.vitest) args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  if (step.alone) console.log(`\n── ${step.name} ──`);
  const status = await finished(step, args);
  if (step.vitest) return await countFile(report, status === 0, step.mayBeEmpty);
  if (step.maySkip && status === SKIPPED) return { passed: 0, failed: 0 };
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
