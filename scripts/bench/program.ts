import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../lib/root.ts';

/** Programs that only benchmarks need, with a lock file of their own: the project's install leaves them out. */
const tools = join(root, 'scripts', 'bench', 'tools');

/**
 * Path of a program of `scripts/bench/tools`, installed at its first use.
 * @throws Error that says what to do, when the packages cannot be installed
 */
export function benchProgram(name: 'autocannon' | 'lighthouse'): string {
  const program = join(tools, 'node_modules', '.bin', name);
  if (existsSync(program)) return program;
  console.log(`installing ${name} into scripts/bench/tools (once) …`);
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: tools, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`${name} could not be installed (see above). Check the network and the registry that npm uses.`);
  return program;
}

/** What a program prints as JSON; its progress goes unread. */
export async function jsonOf(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const { stdout } = await promisify(execFile)(program, args, { env: { ...process.env, ...env }, maxBuffer: 2 ** 27 });
  return JSON.parse(stdout);
}
