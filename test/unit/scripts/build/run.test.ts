import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveBack, lockFile, take } from '../../../../scripts/build/lock.ts';
import { MARK } from '../../../../scripts/build/mark.ts';
import { foldersOf, ownerOf } from '../../../../scripts/build/own.ts';
import { runSteps } from '../../../../scripts/build/run.ts';
import { BuildError, type Step } from '../../../../scripts/build/step.ts';
import { swap } from '../../../../scripts/build/swap.ts';
import { root } from '../../../../scripts/lib/root.ts';
import { readSettings } from '../../../../src/site/settings.ts';

let dir = '';
let out = '';
let content = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'build-'));
  [out, content] = [join(dir, 'site'), join(dir, 'content')];
  mkdirSync(content);
  writeFileSync(join(content, 'plan.yaml'), 'title: 甲');
});
afterEach(() => rmSync(dir, { recursive: true }));

/** A step that makes a site of one page. */
const page = (text: string): Step => ({ name: 'page', run: ({ stage }) => writeFile(join(stage, 'index.html'), text) });
/** A step that does something outside. */
const act = (name: string, run: () => void | Promise<void>): Step => ({ name, run: async () => run() });

const build = (...steps: Step[]): Promise<void> => runSteps(steps, { ...readSettings({}), content, out }, () => undefined);
const shown = (): string => readFileSync(join(out, 'index.html'), 'utf8');
/** What a build leaves beside its target. */
const beside = (): string[] => readdirSync(dir).filter((name) => name !== 'content' && name !== 'site');

const failure = async (work: Promise<void>): Promise<BuildError> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof BuildError)) throw new Error(`no refusal but ${String(error)}`);
  return error;
};

test('a site goes into a new folder, and the next one takes its place', async () => {
  await build(page('one'), swap);
  await build(page('two'), swap);
  expect(shown()).toBe('two');
  expect(readdirSync(out).toSorted()).toEqual([MARK, 'index.html']);
  expect(beside()).toEqual([]);
});

test('the mark of a site says nothing but its files', async () => {
  await build(page('one'), swap);
  const first = readFileSync(join(out, MARK), 'utf8');
  await build(page('two'), swap);
  expect(readFileSync(join(out, MARK), 'utf8')).toBe(first);
  expect(first).toMatch(/\nindex\.html\n/);
});

test('a folder with files of somebody else is refused before anything is done', async () => {
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.txt'), 'years of work');
  let worked = false;
  const error = await failure(
    build(
      act('work', () => void (worked = true)),
      page('one'),
      swap,
    ),
  );
  expect(error.message).toContain('thesis.txt');
  expect(error.message).toContain('--out DIR');
  expect(error.exitCode).toBe(2);
  expect(worked).toBe(false);
  expect(readFileSync(join(out, 'thesis.txt'), 'utf8')).toBe('years of work');
});

test('so is a site of ours into which somebody has put a file, also while the next one is made', async () => {
  await build(page('one'), swap);
  const put = act('somebody', () => writeFileSync(join(out, 'CNAME'), 'plan.example'));
  expect((await failure(build(page('two'), put, swap))).message).toContain('CNAME');
  expect((await failure(build(page('two'), swap))).message).toContain('CNAME');
  expect(shown()).toBe('one');
  expect(beside()).toEqual([]);
});

test('folders beside the site with names like .old and .new are nobody’s but their owner’s', async () => {
  for (const name of ['site.old', 'site.new']) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'mine'), 'mine');
  }
  await build(page('one'), swap);
  await build(page('two'), swap);
  for (const name of ['site.old', 'site.new']) expect(readFileSync(join(dir, name, 'mine'), 'utf8')).toBe('mine');
});

test('a link to a folder of somebody else is seen through', async () => {
  symlinkSync(content, out);
  expect((await failure(build(page('one'), swap))).message).toContain('the content lies in it');
  rmSync(out);
  symlinkSync(root, out);
  expect((await failure(build(page('one'), swap))).message).toContain('the project itself');
  rmSync(out);
  symlinkSync(join(dir, 'nowhere'), out);
  expect((await failure(build(page('one'), swap))).message).toContain('is not a folder');
});

test('a link to a site of ours stays, and the site behind it is replaced', async () => {
  await build(page('one'), swap);
  const link = join(dir, 'current');
  symlinkSync(out, link);
  await runSteps([page('two'), swap], { ...readSettings({}), content, out: link }, () => undefined);
  expect(shown()).toBe('two');
  expect(readFileSync(join(link, 'index.html'), 'utf8')).toBe('two');
});

test('a step that fails leaves the earlier site and nothing else', async () => {
  await build(page('one'), swap);
  let stage = '';
  const fail: Step = {
    name: 'fail',
    run: (build) => {
      stage = build.stage;
      return Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
    },
  };
  await expect(build(page('two'), fail, swap)).rejects.toThrow('ENOSPC');
  expect(shown()).toBe('one');
  expect(stage).not.toBe('');
  expect(existsSync(join(stage, '..'))).toBe(false);
  expect(beside()).toEqual([]);
});

test('steps of a list run side by side; when one fails, the others have ended before it is told', async () => {
  const seen: string[] = [];
  let met = (): void => undefined;
  const meeting = new Promise<void>((done) => (met = done));
  const first = act('first', () => meeting.then(() => void seen.push('first')));
  const second = act('second', () => (met(), void seen.push('second')));
  await runSteps([[first, second], page('one'), swap], { ...readSettings({}), content, out }, () => undefined);
  expect(seen).toEqual(['second', 'first']);

  let end = (): void => undefined;
  const slow = act('slow', () => new Promise<void>((done) => (end = done)).then(() => void seen.push('slow')));
  const fails = act('fails', () => {
    setImmediate(end);
    throw new Error('no paper');
  });
  const failed = runSteps([[slow, fails], page('two'), swap], { ...readSettings({}), content, out }, () => undefined);
  await expect(failed).rejects.toThrow('no paper');
  expect(seen).toEqual(['second', 'first', 'slow']);
  expect(shown()).toBe('one');
});

test('content that changes while a site is made is named, also when a step has failed for it', async () => {
  const edit = act('an editor', () => writeFileSync(join(content, 'plan.yaml'), 'title: 乙'));
  const error = await failure(build(page('one'), edit, swap));
  expect(error.message).toMatch(/changed while the site was built: plan\.yaml/);
  expect(existsSync(out)).toBe(false);
  const break_ = act('an editor', () => {
    writeFileSync(join(content, 'new.md'), '…');
    throw new Error('a step read half of it');
  });
  expect((await failure(build(page('one'), break_, swap))).message).toContain('new.md');
});

test('a second build into the same folder is told, one into another folder is not', async () => {
  const other = join(dir, 'other', 'site');
  let told: BuildError | undefined;
  await build(
    page('first'),
    act('meanwhile', async () => {
      told = await failure(build(page('second'), swap));
      await runSteps([page('other'), swap], { ...readSettings({}), content, out: other }, () => undefined);
    }),
    swap,
  );
  expect(told?.message).toContain(`Another build is making the site in ${out} (process ${process.pid}`);
  expect(told?.exitCode).toBe(3);
  expect(shown()).toBe('first');
  expect(readFileSync(join(other, 'index.html'), 'utf8')).toBe('other');
});

test('builds take turns at a step that uses what they share', async () => {
  const seen: string[] = [];
  let otherCame = (): void => undefined;
  const other = new Promise<void>((done) => (otherCame = done));
  const shared: Step = {
    name: 'a shared step of this test',
    takesTurns: true,
    run: async () => {
      seen.push('in');
      if (seen.length > 1) otherCame();
      // The first one stays until the second has come, be it that it waits.
      await other;
      seen.push('out');
    },
  };
  const into = (name: string): Promise<void> =>
    runSteps([shared, page(name), swap], { ...readSettings({}), content, out: join(dir, 'both', name) }, (line) => {
      if (line.includes('waiting for the build of')) otherCame();
    });
  await Promise.all([into('a'), into('b')]);
  expect(seen).toEqual(['in', 'out', 'in', 'out']);
});

test('the lock of a build that died is taken over, and what it left is cleared away', async () => {
  await build(page('one'), swap);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const dead = { ...ownerOf(out), pid };
  expect(take(out, dead)).toBeUndefined();
  const left = foldersOf(dead);
  // It died in the one moment in which the place of the site is empty.
  for (const folder of [join(left.work, 'site'), left.beside]) mkdirSync(folder, { recursive: true });
  spawnSync('mv', [out, join(left.beside, 'old')]);
  await build(
    act('look', () => expect(shown()).toBe('one')),
    page('two'),
    swap,
  );
  expect(shown()).toBe('two');
  expect(existsSync(left.work)).toBe(false);
  expect(beside()).toEqual([]);
  expect(existsSync(lockFile(out))).toBe(false);
});

test('a process that has the number of a dead build does not keep its lock', () => {
  const before = { ...ownerOf(out), born: 'long ago' };
  expect(take(out, before)).toBeUndefined();
  const owner = ownerOf(out);
  expect(take(out, owner)).toBeUndefined();
  giveBack(out, before);
  expect(existsSync(lockFile(out))).toBe(true);
  giveBack(out, owner);
  expect(existsSync(lockFile(out))).toBe(false);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a build that is told to stop by %s leaves the earlier site and nothing else',
  async (signal) => {
    await build(page('one'), swap);
    const script = join(dir, 'build.ts');
    const module = (name: string): string => JSON.stringify(join(root, 'scripts', name));
    writeFileSync(
      script,
      `import { runSteps } from ${module('build/run.ts')};
     import { readSettings } from ${module('../src/site/settings.ts')};
     const wait = { name: 'wait', run: ({ stage, beside }) => { console.log(JSON.stringify([stage, beside])); return new Promise((done) => setTimeout(done, 1e6)); } };
     await runSteps([wait], { ...readSettings({}), content: ${JSON.stringify(content)}, out: ${JSON.stringify(out)} }, () => undefined);`,
    );
    const child = spawn(process.execPath, [script], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    const [stage = ''] = JSON.parse(String(await new Promise((done) => child.stdout.once('data', done)))) as string[];
    expect(existsSync(stage)).toBe(true);
    child.kill(signal);
    expect(await ended).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
    expect(existsSync(join(stage, '..'))).toBe(false);
    expect(existsSync(lockFile(out))).toBe(false);
    expect(shown()).toBe('one');
    expect(beside()).toEqual(['build.ts']);
  },
);
