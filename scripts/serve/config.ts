import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from './built.ts';

export const SERVERS = { nginx: 'nginx.conf', caddy: 'Caddyfile' } as const;
export type Server = keyof typeof SERVERS;

/** What a server's configuration has to know. */
export interface ServerSettings {
  /** Folder in which the site will be on the server, absolute. */
  root: string;
  /** Path under which the site stands, with a slash at both ends. */
  base: string;
  /** What the server listens on: `80`, `127.0.0.1:4500` for nginx, an address for Caddy. */
  listen: string;
  /** Host name; `_` takes any. */
  name: string;
  /** Whether nginx has the brotli module. */
  brotli: boolean;
  /** What every page of the site allows, see `headerPolicy`. */
  policy: string;
}

/** Characters that mean something to a server's configuration even within quotes, or end a line. Blanks and Chinese are fine. */
const SPECIAL = /["`\\${}]|\p{Cc}/u;

/** A value that the template can hold as it is. */
function plain(option: string, value: string, also = /$^/): string {
  const found = (SPECIAL.exec(value) ?? also.exec(value))?.[0];
  if (found !== undefined)
    throw new SetupError(`--${option} ${value}: ${JSON.stringify(found)} has a meaning of its own in a configuration; choose another`);
  return value;
}

/** Configuration of a server for a built site: the template with the site's own values. Lines for a case that is not there are left out. */
export async function serverConfig(server: Server, settings: ServerSettings): Promise<string> {
  const template = await readFile(join(import.meta.dirname, SERVERS[server]), 'utf8');
  if (!settings.root.startsWith('/')) throw new SetupError(`--root ${settings.root}: give the whole path on the server, /srv/plan`);
  const base = plain('base', settings.base);
  const values: Record<string, string> = {
    ROOT: plain('root', settings.root).replace(/\/+$/, ''),
    BASE: base,
    BASE_BARE: base.replace(/\/$/, ''),
    BASE_ADDRESS: encodeURI(base),
    BASE_PATTERN: base.replace(/[.*+?()[\]^|]/g, '\\$&'),
    LISTEN: plain('listen', settings.listen, /;/),
    NAME: plain('name', settings.name, /;/),
    CSP: settings.policy,
  };
  const cases = { base: settings.base !== '/', brotli: settings.brotli };
  return template
    .replace(/^(\s*)#(base|brotli) (.*)\n/gm, (_, indent: string, name: keyof typeof cases, line: string) =>
      cases[name] ? `${indent}${line}\n` : '',
    )
    .replace(/@([A-Z_]+)@/g, (whole, name: string) => values[name] ?? whole);
}
