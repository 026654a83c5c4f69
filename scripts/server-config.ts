import { telling } from './build/tell.ts';
import { readBuilt, SetupError } from './serve/built.ts';
import { serverConfig } from './serve/config.ts';
import { buildOptions, applyOptions, readArguments } from './lib/arguments.ts';

const help = `npm run server-config -- --server nginx|caddy [options]
Prints the configuration of a web server for the built site: compressed files, caching, redirects, the page for what is not there, security headers.
  --server NAME   nginx (default) or caddy
  --root DIR      folder in which the site will be on the server (default: the built site's own); need not be on this machine
  --out DIR       the built site on this machine (PLAN_OUT, default dist): its path and policy go into the configuration
  --base PATH     path under which the site stands (default: the one it was built with)
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
await telling(async () => {
  const { base, policy } = await readBuilt(settings);
  if (process.env['PLAN_BASE'] && settings.base !== base)
    throw new SetupError(`the site in ${settings.out} was built for ${base}, not for ${settings.base}; give both commands the same --base`);
  const config = await serverConfig(server, {
    // A folder of the server, not of this machine: as it is written.
    root: String(values.root ?? settings.out),
    base,
    listen: String(values.listen ?? (server === 'nginx' ? '80' : ':80')),
    name: String(values.name ?? '_'),
    brotli: values.brotli === true,
    policy,
  });
  console.log(config);
});
