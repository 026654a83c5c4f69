import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { lastBuild } from '../build/fresh.ts';
import { MARK, readMark } from '../build/mark.ts';
import { BuildError } from '../build/step.ts';
import { root } from '../lib/root.ts';
import type { Settings } from '../../src/site/settings.ts';
import { headerPolicy, policiesOf } from './policy.ts';

/** A set-up that cannot be made, with a message for the operator that says what to do. */
export class SetupError extends BuildError {
  constructor(message: string) {
    super(`server-config: ${message}`);
  }
}

/** What a server's configuration takes from the built site. */
export interface Built {
  /** Path under which the site was built, with a slash at both ends. */
  base: string;
  /** What every page allows, see `headerPolicy`. */
  policy: string;
}

/** A folder as one would write it in a command run in the project. */
const written = (dir: string): string => (dir.startsWith(root) ? relative(root, dir) : dir);

/** The command that builds a site with these settings. */
function buildCommand({ content, out, base, origin }: Settings): string {
  const options = [
    ['content', written(content), 'content'],
    ['out', written(out), 'dist'],
    ['base', base, '/'],
    ['origin', origin ?? '', ''],
  ].filter(([, value, usual]) => value !== usual);
  return [
    'npm run build',
    ...(options.length > 0 ? ['--'] : []),
    ...options.map(([name, value]) => `--${String(name)} ${String(value)}`),
  ].join(' ');
}

/**
 * Reads what a server has to know of a built site.
 * @throws SetupError when the folder holds no site, none of ours, or one that the content or the program has outgrown
 */
export async function readBuilt(settings: Settings): Promise<Built> {
  const { out } = settings;
  const refuse = (why: string, made = settings): never => {
    throw new SetupError(`${why}; run: ${buildCommand(made)}`);
  };
  if (!existsSync(join(out, 'index.html'))) refuse(`there is no built site in ${out}`);
  const ours = `${out} holds no site that this version of the project built`;
  if (!(await readMark(out))) refuse(`${ours} (${MARK} says so in one that it did)`);
  const policies = await policiesOf(out);
  const bare = ['index.html', '404.html', ...policies.keys()].find((file) => policies.get(file) === undefined);
  if (bare) refuse(`${ours} (${bare} with a content security policy was expected)`);
  const last = await lastBuild(out);
  if (last && !last.fresh) refuse(`the site in ${out} is old: content or program have changed since`, last.settings);
  const manifest = JSON.parse(await readFile(join(out, 'site.webmanifest'), 'utf8').catch(() => '{}')) as { scope?: string };
  return { base: manifest.scope ?? settings.base, policy: headerPolicy([...policies.values()].filter((policy) => policy !== undefined)) };
}
