import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readArguments } from './lib/arguments.ts';
import { root } from './lib/root.ts';
import { installPackages, onPath } from './setup/apt.ts';
import { faults, unused, type NuMessage } from './test/nu.ts';
import { OTHER, SKIPPED } from './test/steps.ts';

const help = `node scripts/markup.ts
Has the Nu HTML checker (vnu-jar) look at every page of the two sites that the tests build, and tells what it finds, warnings too, but for the exceptions
that scripts/test/nu.ts lists with their reasons. It needs Java, which it installs on a Debian-like system if the user may; without Java it says so
and ends with ${SKIPPED}, which npm test shows as skipped.`;
readArguments(help, {});

if (!onPath('java')) installPackages('markup', ['default-jre-headless']);
const java = onPath('java');
if (!java) {
  console.log(
    'markup: skipped, no Java found. Install it (Debian: sudo apt-get install default-jre-headless) to have the markup of all pages checked.',
  );
  process.exit(SKIPPED);
}
const jar = String(createRequire(import.meta.url)('vnu-jar'));
const sites = ['dist', OTHER.PLAN_OUT].map((dir) => join(root, dir));
// It ends with 1 when it has found anything, exceptions among it: what it prints says more.
const { stdout, stderr } = spawnSync(java, ['-jar', jar, '--skip-non-html', '--stdout', '--format', 'json', ...sites], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (!stdout.startsWith('{')) throw new Error(`the checker said nothing that can be read: ${stdout}${stderr}`);
const { messages } = JSON.parse(stdout) as { messages: NuMessage[] };
const found = [
  ...faults(messages, root),
  ...unused(messages).map((pattern) => `scripts/test/nu.ts: nothing needs the exception ${pattern} any more`),
];
for (const line of found) console.log(line);
console.log(`markup: ${found.length} findings`);
process.exitCode = found.length > 0 ? 1 : 0;
