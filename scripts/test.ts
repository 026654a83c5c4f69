import { availableParallelism } from 'node:os';
import { readArguments } from './lib/arguments.ts';
import type { Count } from './test/count.ts';
import { findChange, quickSteps } from './test/quick.ts';
import { runStep } from './test/run-step.ts';
import { sideBySide } from './test/side-by-side.ts';
import { STEPS } from './test/steps.ts';

const help = `npm test -- [options]
Runs every step it can, as many side by side as there are processors, then prints a summary; the last line is "N passed, N failed". A step without single
tests counts as one.
  --only NAMES   these steps alone, parted by commas, whatever they need: ${STEPS.map((step) => step.name).join(', ')}
  --quick        an answer while working, without a build: types and content; format, lint and unit tests of what has changed since main`;

const { only, quick } = readArguments(help, { only: { type: 'string' }, quick: { type: 'boolean' } });
const names = only === undefined ? undefined : new Set(String(only).split(','));
const unknown = [...(names ?? [])].filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`test: no step is called ${unknown.join(', ')}\n\n${help}`);
  process.exit(2);
}
const steps = quick ? quickSteps(findChange()) : STEPS;

const summary: string[] = [];
const total: Count = { passed: 0, failed: 0 };
const began = performance.now();
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1).padStart(6);
await sideBySide(
  steps.filter(({ name }) => names?.has(name) ?? true),
  availableParallelism(),
  async (step, lacking) => {
    const start = performance.now();
    if (lacking.length > 0) console.log(`\n── ${step.name} ──\nnot run: it needs ${lacking.join(', ')}`);
    const { passed, failed } = lacking.length > 0 ? { passed: 0, failed: 1 } : await runStep(step);
    total.passed += passed;
    total.failed += failed;
    const skipped = passed + failed === 0 && step.maySkip;
    summary.push(
      `${failed > 0 ? '✗' : skipped ? '○' : '✓'} ${step.name.padEnd(20)}${seconds(start)} s  ${skipped ? 'skipped, see above' : `${passed} passed, ${failed} failed`}`,
    );
    return failed === 0;
  },
);
console.log(`\n── summary ──\n${summary.join('\n')}\n  all together         ${seconds(began)} s\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
