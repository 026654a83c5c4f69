import { isFresh } from './build/fresh.ts';
import { runBuild } from './build/run.ts';
import { telling } from './build/tell.ts';
import { serve } from './serve/server.ts';
import { applyOptions, buildHelp, buildOptions, portOf, readArguments } from './lib/arguments.ts';

const help = `npm start -- [options]
Builds the site unless the built one is up to date, serves it and prints its address.
  --port N        port (PORT, default 4321); when it is taken, the next free one
  --host ADDRESS  address to listen on (default 127.0.0.1: this machine only)
${buildHelp}`;

const values = readArguments(help, { ...buildOptions, port: { type: 'string' }, host: { type: 'string' } });
const settings = applyOptions(values);
const port = portOf(help, values.port, 4321);

await telling(async () => {
  if (await isFresh(settings)) console.log('start: the built site is up to date');
  else await runBuild(settings, (line) => console.log(`build: ${line}`));
});
if (process.exitCode) process.exit();
const { url, close } = await serve({ dir: settings.out, base: settings.base, port, ...(values.host ? { host: String(values.host) } : {}) });
console.log(`\n  The site is at ${url}\n  Press Ctrl+C to stop.\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void close().then(() => process.exit(0)));
