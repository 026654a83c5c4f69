import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freeListener, runServer } from '../../scripts/serve/start.ts';
import { root } from '../../scripts/lib/root.ts';
import { OTHER } from '../../scripts/test/steps.ts';
import { ask } from './support/ask.ts';
import { nobody } from './support/user.ts';

/** The commands of a README that put a site on a server, in the block that prints configurations, as they stand there, without their comments. */
const commandsOf = (readme: string): string[] =>
  [...readFileSync(join(root, readme), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .map(([, block = '']) => block)
    .filter((block) => block.includes('server-config'))
    .flatMap((block) => block.trim().split('\n'))
    .map((line) => line.replace(/\s+#.*$/, ''));

const [build = '', nginx = '', caddy = '', ...more] = commandsOf('README.md');
const dir = mkdtempSync(join(tmpdir(), 'plan-readme-'));
chmodSync(dir, 0o755);
afterAll(() => rmSync(dir, { recursive: true }));

/** The project as an operator has it, but with another's plan, which is small; what builds leave is not of it. */
const project = join(dir, 'project');
const LEFT = new Set(['.git', '.build', '.astro', 'dist', 'node_modules']);
for (const name of readdirSync(root).filter((entry) => !LEFT.has(entry)))
  cpSync(join(root, name), join(project, name), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
const content = join(project, OTHER.PLAN_CONTENT);

/** Runs a line in the project as an operator who keeps what he makes to himself. */
function run(line: string): { status: number | null; stderr: string } {
  // Without the settings of a test, which a build would take for its own.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PLAN_|NODE_ENV$|VITEST)/.test(name)));
  return spawnSync('sh', ['-c', `umask 077; ${line}`], { cwd: project, encoding: 'utf8', env: { ...env, PLAN_CONTENT: content } });
}

/** Runs a line that is to succeed without a word of complaint. */
function succeed(line: string): void {
  const { status, stderr } = run(line);
  expect(stderr, line).toBe('');
  expect(status, line).toBe(0);
}

describe('what the README tells operators', () => {
  test('is the same in both languages', () => {
    expect([build, nginx, caddy].map((line) => / (build|server-config) /.exec(line)?.[1])).toEqual([
      'build',
      'server-config',
      'server-config',
    ]);
    expect(more).toEqual([]);
    expect(commandsOf('README.zh-CN.md')).toEqual([build, nginx, caddy]);
  });

  test('needs a built site first, and says so', () => {
    const { status, stderr } = run(nginx);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `server-config: there is no built site in ${join(project, 'dist')}; run: npm run build -- --content ${OTHER.PLAN_CONTENT}\n`,
    );
  });

  test('builds the site', () => {
    succeed(build);
    expect(existsSync(join(project, 'dist/index.html'))).toBe(true);
  }, 120_000);

  test.each([
    ['nginx', nginx, '--listen 80', 'plan.conf'],
    ['caddy', caddy, '--listen plan.example', 'Caddyfile'],
  ] as const)('puts it behind %s, which another user runs', async (server, line, listening, file) => {
    const { port, listen } = await freeListener(server);
    const srv = join(dir, server);
    expect(line).toContain('--root /srv/plan');
    expect(line).toContain(listening);
    // The folder on the server is not there yet, and the configuration does not need it.
    succeed(line.replace('/srv/plan', srv).replace(listening, `--listen ${listen}`));
    cpSync(join(project, 'dist'), srv, { recursive: true });
    const { origin, stop } = await runServer(server, readFileSync(join(project, file), 'utf8'), port, nobody());
    try {
      for (const path of ['/', '/plan/', '/tasks/1/', '/data/plan.json', '/pictures/plan-tall.png'])
        expect((await ask(origin, path)).status, path).toBe(200);
      const { headers, body } = await ask(origin, '/plan/', { headers: { 'accept-encoding': 'br' } });
      expect(body).toEqual(readFileSync(join(project, 'dist/plan/index.html.br')));
      expect(headers['content-security-policy']).toMatch(/^base-uri 'none'; .*frame-ancestors 'self'$/);
      expect((await ask(origin, '/nothing/')).body).toEqual(readFileSync(join(project, 'dist/404.html')));
    } finally {
      await stop();
    }
  });

  test('gives files that everyone may read, though the operator’s own are his alone', () => {
    expect(execFileSync('find', [join(project, 'dist'), '-not', '-perm', '644', '-not', '-perm', '755'], { encoding: 'utf8' })).toBe('');
    expect(execFileSync('find', [join(project, 'dist'), '-type', 'f', '-not', '-perm', '644'], { encoding: 'utf8' })).toBe('');
  });

  test('asks for a new build when the content has changed since', () => {
    appendFileSync(join(content, 'site.yaml'), '# changed\n');
    const { status, stderr } = run(nginx);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `server-config: the site in ${join(project, 'dist')} is old: content or program have changed since; run: npm run build -- --content ${OTHER.PLAN_CONTENT} --origin https://plan.example\n`,
    );
  });
});
