import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policiesOf, unionPolicy } from './policy.ts';

export const SERVERS = { nginx: 'nginx.conf', caddy: 'Caddyfile' } as const;
export type Server = keyof typeof SERVERS;

/** What a server's configuration has to know. */
export interface ServerSettings {
  /** Folder of the built site, absolute. */
  root: string;
  /** Path under which the site stands, with a slash at both ends. */
  base: string;
  /** What the server listens on: `80`, `127.0.0.1:4500` for nginx, an address for Caddy. */
  listen: string;
  /** Host name; `_` takes any. */
  name: string;
  /** Whether nginx has the brotli module. */
  brotli: boolean;
}

/** Configuration of a server for a built site: the template with the site's own values. Lines for a case that is not there stay comments. */
export async function serverConfig(server: Server, settings: ServerSettings): Promise<string> {
  const template = await readFile(join(import.meta.dirname, SERVERS[server]), 'utf8');
  const values: Record<string, string> = {
    ROOT: settings.root,
    BASE: settings.base,
    BASE_BARE: settings.base.replace(/\/$/, ''),
    LISTEN: settings.listen,
    NAME: settings.name,
    CSP: unionPolicy(await policiesOf(settings.root)),
  };
  const cases = { base: settings.base !== '/', brotli: settings.brotli };
  return template
    .replace(/^(\s*)#(base|brotli) (.*)\n/gm, (_, indent: string, name: keyof typeof cases, line: string) =>
      cases[name] ? `${indent}${line}\n` : '',
    )
    .replace(/@([A-Z_]+)@/g, (whole, name: string) => values[name] ?? whole);
}
