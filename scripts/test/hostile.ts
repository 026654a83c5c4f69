import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../lib/root.ts';

/*
 * Builds the site as nobody should have to: in another time zone and language, from a content folder that a checkout gave CRLF and whose path has blanks and Chinese
 * characters, for the owner's eyes only (umask 077), without git, without a home, without a terminal. What comes out has to be the same in every byte.
 */

/** The content with CRLF, as a checkout on Windows has it; the received text keeps its own bytes (`.gitattributes`). */
function withCrlf(dir: string): void {
  cpSync(join(root, 'content'), dir, { recursive: true });
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
    if (/\.(?:ya?ml|mdx?)$/.test(name)) writeFileSync(join(dir, name), readFileSync(join(dir, name), 'utf8').replaceAll('\n', '\r\n'));
}

/** A PATH on which git is not, and everything else is. */
function pathWithoutGit(dir: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .map((folder, i) => {
      const names = spawnSync('ls', [folder], { encoding: 'utf8' }).stdout.split('\n');
      if (!names.includes('git')) return folder;
      const own = join(dir, `bin${i}`);
      mkdirSync(own);
      for (const name of names) if (name !== '' && !name.startsWith('git')) symlinkSync(join(folder, name), join(own, name));
      return own;
    })
    .join(delimiter);
}

mkdirSync(join(root, '.build'), { recursive: true });
const dir = mkdtempSync(join(root, '.build', 'hostile 内容 '));
process.umask(0o077);
try {
  const content = join(dir, 'con tent 方案');
  withCrlf(content);
  const { PLAN_OUT = '' } = process.env;
  mkdirSync(dirname(join(root, PLAN_OUT)), { recursive: true });
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PLAN_CONTENT: content,
    PATH: pathWithoutGit(dir),
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'C',
    TERM: 'dumb',
  };
  delete env['HOME'];
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.ts')], {
    cwd: dir,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
