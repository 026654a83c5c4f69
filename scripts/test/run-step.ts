import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.ts';
import { countFile, type Count } from './count.ts';
import type { TestStep } from './steps.ts';

const REPORTS = join(root, '.build', 'test');
const children = new Set<ChildProcess>();
// Who is told to stop takes along what it has started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const child of children) child.kill(signal);
    process.exit(1);
  });

/** Runs a program to its end; what it prints comes out at once, or as a whole when others run beside it. */
function finished(step: TestStep, args: readonly string[]): Promise<boolean> {
  const output = step.alone ? 'inherit' : 'pipe';
  const colour = process.stdout.isTTY && !step.alone ? { FORCE_COLOR: '1' } : {};
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...colour, ...step.env };
  const child = spawn(step.command[0], args, { cwd: root, stdio: ['ignore', output, output], env });
  children.add(child);
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => printed.push(part));
  const end = (done: (succeeded: boolean) => void, succeeded: boolean): void => {
    children.delete(child);
    if (!step.alone) console.log(`\n── ${step.name} ──\n${Buffer.concat(printed).toString()}`);
    done(succeeded);
  };
  return new Promise((done) => {
    child.once('error', ({ message }) => {
      console.error(message);
      end(done, false);
    });
    child.once('close', (status) => end(done, status === 0));
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
  const succeeded = await finished(step, args);
  if (step.vitest) return await countFile(report, succeeded, step.mayBeEmpty);
  return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
