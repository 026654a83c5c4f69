import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverConfig, type Server } from './config.ts';
import { headerPolicy, policiesOf } from './policy.ts';
import { BROTLI_MODULE } from '../servers.ts';
import { onPath } from '../setup/apt.ts';

export interface Running {
  /** Address of the server without path. */
  origin: string;
  stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

/** Tries until something listens on the port; gives up when the server has ended instead. */
async function listening(port: number, child: ChildProcess, log: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${log()}`);
    const open = await new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        done(true);
      }).once('error', () => done(false));
    });
    if (open) return;
  }
}

/**
 * Files and command line that run a server in the foreground with a configuration, in a folder of its own.
 * @param user who nginx's workers run as when this is root; root itself where nobody else may read the site
 */
function commandFor(server: Server, config: string, dir: string, user: string): [string, ...string[]] {
  const file = join(dir, 'site.conf');
  writeFileSync(file, config);
  if (server === 'caddy') return [onPath('caddy') ?? 'caddy', 'run', '--adapter', 'caddyfile', '--config', file];
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(dir, name));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((n) => `${n}_temp_path ${dir}/${n.replace('client_', '')};`)
    .join(' ');
  const as = process.getuid?.() === 0 ? `user ${user};` : '';
  const main = `load_module ${BROTLI_MODULE}; daemon off; pid ${dir}/pid; error_log stderr; ${as} events {} http { access_log off; ${temp} include ${file}; }`;
  writeFileSync(join(dir, 'nginx.conf'), main);
  return [onPath('nginx') ?? 'nginx', '-e', 'stderr', '-c', join(dir, 'nginx.conf')];
}

/** Where a server listens for a test or a measurement: a free port of this machine, in the words of its configuration. */
export async function freeListener(server: Server): Promise<{ port: number; listen: string }> {
  const port = await freePort();
  return { port, listen: `${server === 'nginx' ? '' : 'http://'}127.0.0.1:${port}` };
}

/** Starts a real web server with a configuration as `npm run server-config` prints it, which listens on `port`. */
export async function runServer(server: Server, config: string, port: number, user = 'root'): Promise<Running> {
  const dir = mkdtempSync(join(tmpdir(), `plan-${server}-`));
  const [program, ...args] = commandFor(server, server === 'caddy' ? `{\n\tadmin off\n}\n${config}` : config, dir, user);
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
  });
  let log = '';
  child.stderr.on('data', (data: Buffer) => (log += data.toString()));
  await listening(port, child, () => log);
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => {
          rmSync(dir, { recursive: true, force: true });
          done();
        });
        child.kill('SIGTERM');
      }),
  };
}

/** Starts a real web server on a free port for a built site. */
export async function startServer(server: Server, site: { dir: string; base: string }): Promise<Running> {
  const { port, listen } = await freeListener(server);
  const policy = headerPolicy([...(await policiesOf(site.dir)).values()].filter((own) => own !== undefined));
  const config = await serverConfig(server, { root: site.dir, base: site.base, listen, name: '_', brotli: true, policy });
  return runServer(server, config, port);
}
