import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { applyOptions, portOf, readArguments } from './lib/arguments.ts';
import { root } from './lib/root.ts';

const help = `npm run dev -- [options]
Shows the site while you edit, text or code; faults of the content are told as npm run check tells them. /admin/ has forms
for all records, which are checked before they are written; they are in no build.
  --port N        port (PORT, default 4321); when it is taken, the next free one
  --host ADDRESS  address to listen on (default: this machine only)
  --content DIR   content folder (PLAN_CONTENT, default content)
  --base PATH     path under which the site stands (PLAN_BASE, default /)
  --date DAY      day as of which the site tells what is past and in force (PLAN_DATE, default today in China)
  --draft         show a plan with open points in review.yaml`;

const values = readArguments(help, {
  ...{ port: { type: 'string' }, host: { type: 'string' }, content: { type: 'string' } },
  ...{ base: { type: 'string' }, date: { type: 'string' }, draft: { type: 'boolean' } },
});
applyOptions(values);
const port = portOf(help, values.port, 4321);
const words = ['dev', '--port', String(port), ...(values.host === undefined ? [] : ['--host', String(values.host)])];
const child = spawn(process.execPath, [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), ...words], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 1));
