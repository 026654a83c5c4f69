import { installPackages, onPath } from './setup/apt.ts';
import { existsSync } from 'node:fs';

const help = `node scripts/servers.ts
Finds the web servers that the set-ups in scripts/serve/ are tested with, nginx with its brotli module and Caddy, and unzip, with which
operators unpack the archive, and prints their paths. On a Debian-like system it installs what is missing, if the user may. Nothing is started.`;

/** Where Debian puts nginx's module for files compressed ahead with brotli. */
export const BROTLI_MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** What is needed and the package that brings it. */
const NEEDED: readonly { name: string; package: string; there: () => boolean }[] = [
  { name: 'nginx', package: 'nginx', there: () => onPath('nginx') !== undefined },
  { name: BROTLI_MODULE, package: 'libnginx-mod-http-brotli-static', there: () => existsSync(BROTLI_MODULE) },
  { name: 'caddy', package: 'caddy', there: () => onPath('caddy') !== undefined },
  { name: 'unzip', package: 'unzip', there: () => onPath('unzip') !== undefined },
];

if (import.meta.main) {
  if (process.argv.includes('--help')) console.log(help);
  else {
    const missing = () => NEEDED.filter(({ there }) => !there());
    installPackages(
      'servers',
      missing().map((need) => need.package),
    );
    for (const need of NEEDED) if (need.there()) console.log(onPath(need.name) ?? need.name);
    if (missing().length > 0) {
      console.error(
        `servers: not found: ${missing()
          .map((need) => need.name)
          .join(', ')} (Debian: sudo apt-get install ${missing()
          .map((need) => need.package)
          .join(' ')})`,
      );
      process.exitCode = 1;
    }
  }
}
