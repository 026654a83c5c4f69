import { spawnSync } from 'node:child_process';
import { root } from '../lib/root.ts';
import { CONTENT, FORMAT, LINT, STEPS, TYPES, type TestStep } from './steps.ts';

/** What has changed since the branch that this one will join. */
export interface Change {
  /** The commit from which it is counted. */
  since: string;
  /** Files that are there, also those that are not committed or not known to git yet. */
  files: readonly string[];
}

const git = (...args: string[]): string[] | undefined => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter(Boolean) : undefined;
};

/** What has changed, or undefined where git cannot tell, as in an unpacked archive. */
export function findChange(): Change | undefined {
  const [since] = git('merge-base', 'HEAD', 'main') ?? git('merge-base', 'HEAD', 'origin/main') ?? git('rev-parse', 'HEAD') ?? [];
  if (since === undefined) return undefined;
  const files = [git('diff', '--name-only', '--diff-filter=d', since), git('ls-files', '--others', '--exclude-standard')];
  return { since, files: files.flatMap((names) => names ?? []) };
}

const isCode = (file: string): boolean => /\.(ts|mjs|js|astro)$/.test(file);
/** Files that tests may read by their names, so that nothing says which tests: content, fixtures, settings of tools. */
const isRead = (file: string): boolean => !/^(src|scripts|test(?!\/fixtures))\//.test(file) && !/^\w+(\.[\w-]+)?\.md$/.test(file);
const unit = (name: string, ...args: string[]): TestStep => ({
  name,
  command: ['vitest', 'run', '--project', 'unit', '--passWithNoTests', ...args],
  vitest: true,
  mayBeEmpty: true,
});

/**
 * The steps of `npm test -- --quick`: what can be said of a change without a build. Types and content as a whole, since what is changed here breaks what
 * stands there; format, lint and unit tests of what has changed and of what stands on it. Where that cannot be told, all of them.
 */
export function quickSteps(change: Change | undefined): TestStep[] {
  const whole = STEPS.filter(({ name }) => ['format', 'types', 'lint', 'content', 'unit'].includes(name));
  if (!change) return whole;
  const code = change.files.filter(isCode);
  return [
    TYPES,
    ...(change.files.length > 0 ? [{ name: 'format', command: [...FORMAT, '--ignore-unknown', ...change.files] } as const] : []),
    CONTENT,
    ...(change.files.some(isRead)
      ? [unit('unit')]
      : // The rules of the house look at files, not at modules, and tests of scripts start programs.
        [
          unit('unit', '--changed', change.since),
          unit(
            'files',
            'test/unit/architecture',
            ...(change.files.some((file) => file.startsWith('scripts/')) ? ['test/unit/scripts'] : []),
          ),
        ]),
    ...(code.length > 0 ? [{ name: 'lint', command: [...LINT, '--no-warn-ignored', ...code], after: ['types'] } as const] : []),
  ];
}
