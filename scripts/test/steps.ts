/** One step of `npm test`. */
export interface TestStep {
  /** Short name, also for `npm test -- --only NAME`. */
  name: string;
  /** Program and arguments; programs of node_modules/.bin are found. */
  command: readonly [string, ...string[]];
  env?: Readonly<Record<string, string>>;
  /** The step runs Vitest, whose tests are counted one by one. */
  vitest?: true;
  /** Steps without whose success this one would say nothing. */
  needs?: readonly string[];
}

/** The day of all builds of the tests: what they see does not depend on when they run. */
export const DATE = '2026-11-24';

/** The site of another plan, built into another folder, under a path of its own, and with an address; the real one is built as a preview. */
export const OTHER = {
  PLAN_CONTENT: 'test/fixtures/plans/riverside',
  PLAN_OUT: '.build/riverside',
  PLAN_BASE: '/plans/riverside/',
  PLAN_ORIGIN: 'https://riverside.example',
};
/** The real site once more, to compare byte by byte. */
export const AGAIN = { PLAN_OUT: '.build/again' };

const build = (name: string, env: Record<string, string>): TestStep => ({
  name,
  command: ['node', 'scripts/build.ts'],
  env: { PLAN_DATE: DATE, ...env },
});
const vitest = (name: string, needs: readonly string[]): TestStep => ({
  name,
  command: ['vitest', 'run', '--project', name],
  vitest: true,
  needs,
});

/** All steps, in order: what is quick and says most comes first. */
export const STEPS: readonly TestStep[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  // Writes Astro's own types, too, without which the linter knows less in a fresh clone: it comes first.
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: ['eslint', '--max-warnings=0', '.'] },
  { name: 'content', command: ['node', 'scripts/check.ts'] },
  vitest('unit', []),
  build('site', {}),
  build('site again', AGAIN),
  build('another site', OTHER),
  { name: 'archive', command: ['node', 'scripts/archive.ts'], env: { PLAN_DATE: DATE } },
  vitest('build', ['site', 'site again', 'another site', 'archive']),
  { name: 'server set-up', command: ['node', 'scripts/servers.ts'] },
  vitest('server', ['site', 'another site', 'archive', 'server set-up']),
  { name: 'browser set-up', command: ['node', 'scripts/browser.ts'] },
  vitest('browser', ['site', 'another site', 'archive', 'server set-up', 'browser set-up']),
];
