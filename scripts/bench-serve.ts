import { z } from 'zod';
import { benchProgram, jsonOf } from './bench/program.ts';
import { SERVERS, type Server } from './serve/config.ts';
import { startServer } from './serve/start.ts';
import { numberOf, readArguments } from './lib/arguments.ts';
import { readSettings } from '../src/site/settings.ts';

const help = `npm run bench:serve -- [options]
Puts the built site on a real web server on this machine, with the configuration of scripts/serve/, and asks for pages as fast as it can.
  --server NAME   ${Object.keys(SERVERS).join(' or ')} (default nginx)
  --paths LIST    pages, parted by commas (default /,/plan/,/tasks/1/,/data/plan.json)
  --connections N readers at a time (default 50)
  --seconds N     for each page (default 5)`;

const values = readArguments(help, {
  server: { type: 'string' },
  paths: { type: 'string' },
  connections: { type: 'string' },
  seconds: { type: 'string' },
});
const server = String(values.server ?? 'nginx');
if (!(server in SERVERS)) {
  console.error(`bench-serve: no set-up for ${server}\n\n${help}`);
  process.exit(2);
}
const paths = String(values.paths ?? '/,/plan/,/tasks/1/,/data/plan.json').split(',');
const connections = numberOf(help, '--connections', values.connections, 50, 1, 10_000);
const seconds = numberOf(help, '--seconds', values.seconds, 5, 1, 3600);
/** What is read of autocannon's report. */
const Report = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  throughput: z.object({ total: z.number() }),
  errors: z.number(),
  timeouts: z.number(),
  non2xx: z.number(),
});
const autocannon = benchProgram('autocannon');
const { out, base } = readSettings();
const { origin, stop } = await startServer(server as Server, { dir: out, base });

const row = (cells: string[]): string => cells.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(11))).join('');
let failed = 0;
try {
  console.log(row([`page (${server})`, 'answers/s', 'p50 ms', 'p99 ms', 'B each', 'failed']));
  for (const path of paths) {
    const options = ['--json', '-c', String(connections), '-d', String(seconds), '-H', 'accept-encoding=br, gzip'];
    const report = await jsonOf(autocannon, [...options, origin + base + path.slice(1)]);
    const { requests, latency, throughput, errors, timeouts, non2xx } = Report.parse(report);
    const wrong = errors + timeouts + non2xx;
    failed += wrong;
    console.log(
      row([
        path,
        requests.average.toFixed(0),
        latency.p50.toFixed(1),
        latency.p99.toFixed(1),
        (throughput.total / requests.total).toFixed(0),
        String(wrong),
      ]),
    );
  }
} finally {
  await stop();
}
if (failed > 0) process.exitCode = 1;
