import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serverConfig } from './serve/config.ts';
import { buildOptions, applyOptions, readArguments } from './lib/arguments.ts';

const help = `npm run server-config -- --server nginx|caddy [options]
Prints the configuration of a web server for the built site: compressed files, caching, redirects, the page for what is not there, security headers.
  --server NAME   nginx (default) or caddy
  --root DIR      where the site will be on the server (default: the built site's own folder)
  --base PATH     path under which the site stands (PLAN_BASE, default /); the site must be built with it
  --out DIR       the built site (PLAN_OUT, default dist): its pages' policies go into the header
  --listen WHAT   80 (default for nginx), 127.0.0.1:8080; for Caddy an address: example.com, :8080 (default :80)
  --name HOST     host name for nginx (default _, any)
  --brotli        nginx has the brotli module`;

const values = readArguments(help, {
  ...buildOptions,
  server: { type: 'string' },
  root: { type: 'string' },
  listen: { type: 'string' },
  name: { type: 'string' },
  brotli: { type: 'boolean' },
});
const settings = applyOptions(values);
const server = values.server ?? 'nginx';
if (server !== 'nginx' && server !== 'caddy') {
  console.error(`server-config: no set-up for ${String(server)}\n\n${help}`);
  process.exit(2);
}
if (!existsSync(join(settings.out, 'index.html'))) {
  console.error(`server-config: there is no site in ${settings.out}; run npm run build first`);
  process.exit(1);
}
const config = await serverConfig(server, {
  root: String(values.root ?? settings.out),
  base: settings.base,
  listen: String(values.listen ?? (server === 'nginx' ? '80' : ':80')),
  name: String(values.name ?? '_'),
  brotli: values.brotli === true,
});
console.log(config);
