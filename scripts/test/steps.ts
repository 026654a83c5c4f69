/** One step of `npm test`. */
export interface TestStep {
  /** Short name, also for `npm test -- --only NAME`. */
  name: string;
  /** Program and arguments; programs of node_modules/.bin are found. */
  command: readonly [string, ...string[]];
  env?: Readonly<Record<string, string>>;
  /** The step runs Vitest, whose tests are counted one by one. */
  vitest?: true;
  /** No test may be there to run, and nothing is wrong then. */
  mayBeEmpty?: true;
  /** Steps without whose success this one would say nothing. */
  needs?: readonly string[];
  /** Steps whose end this one waits for, however they end. */
  after?: readonly string[];
  /** The step may end with `SKIPPED` where the machine lacks what it needs and need not have. */
  maySkip?: true;
  /** The step keeps all processors busy, and long: nothing runs beside it, and it is seen at work. */
  alone?: true;
}

/** How a program ends that could not do its work for want of something that need not be there. */
export const SKIPPED = 77;

/** The day of all builds of the tests: what they see does not depend on when they run. */
const DATE = '2026-11-24';

/** The site of another plan, built into another folder, under a path of its own, and with an address; the real one is built as a preview. */
export const OTHER = {
  PLAN_CONTENT: 'test/fixtures/plans/riverside',
  PLAN_OUT: '.build/riverside',
  PLAN_BASE: '/plans/riverside/',
  PLAN_ORIGIN: 'https://riverside.example',
  /** After its last due date, so that its invented progress shows every state. */
  PLAN_DATE: '2028-01-15',
};
/** The real site once more, in hostile surroundings (`hostile.ts`), to compare byte by byte. */
export const AGAIN = { PLAN_OUT: '.build/again 再来一次/dist (2)' };

const build = (name: string, env: Record<string, string>): TestStep => ({
  name,
  command: ['node', 'scripts/build.ts'],
  env: { PLAN_DATE: DATE, ...env },
});
const vitest = (name: string, needs: readonly string[], more: Partial<TestStep> = {}): TestStep => ({
  name,
  command: ['vitest', 'run', '--project', name],
  vitest: true,
  needs,
  ...more,
});

export const FORMAT = ['prettier', '--check', '--log-level=warn'] as const;
export const LINT = ['eslint', '--max-warnings=0'] as const;
export const TYPES: TestStep = { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'hint'] };
export const CONTENT: TestStep = { name: 'content', command: ['node', 'scripts/check.ts'] };

/** All steps, in the order in which they start: what is quick and says most comes first, and what others wait for. */
export const STEPS: readonly TestStep[] = [
  { name: 'format', command: [...FORMAT, '.'] },
  TYPES,
  build('site', {}),
  // Knows less in a fresh clone without Astro's own types, which the check of types writes.
  { name: 'lint', command: [...LINT, '.'], after: ['types'] },
  { name: 'styles', command: ['stylelint', 'src/**/*.{css,astro}'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  CONTENT,
  build('another site', OTHER),
  vitest('unit', []),
  { ...build('site again', AGAIN), command: ['node', 'scripts/test/hostile.ts'] },
  { name: 'archive', command: ['node', 'scripts/archive.ts'], env: { PLAN_DATE: DATE } },
  { name: 'server set-up', command: ['node', 'scripts/servers.ts'] },
  { name: 'browser set-up', command: ['node', 'scripts/browser.ts'], after: ['server set-up'] },
  { name: 'markup', command: ['node', 'scripts/markup.ts'], needs: ['site', 'another site'], after: ['browser set-up'], maySkip: true },
  vitest('build', ['site', 'site again', 'another site', 'archive']),
  vitest('server', ['site', 'another site', 'archive', 'server set-up']),
  vitest('browser', ['site', 'another site', 'archive', 'server set-up', 'browser set-up'], { alone: true }),
];
