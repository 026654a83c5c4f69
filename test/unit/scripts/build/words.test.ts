import { expect, test } from 'vitest';
import { changedFiles } from '../../../../scripts/build/changed.ts';
import { BuildError } from '../../../../scripts/build/step.ts';
import { inWords } from '../../../../scripts/build/tell.ts';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: failed, write`), { code, path: '/srv/site/index.html' });

test('a full disk is told in words, with the place and what to do', () => {
  const words = inWords(systemError('ENOSPC'));
  expect(words?.message).toMatch(/no space left.*Free some.*ENOSPC: \/srv\/site\/index\.html/s);
  expect(words?.message).toContain('The earlier site is as it was.');
  expect(words?.exitCode).toBe(4);
});

test('of a copy that finds the disk full, the place where it was to go is named', () => {
  const error = Object.assign(systemError('ENOSPC'), { path: '/work/site', dest: '/srv/site' });
  expect(inWords(error)?.message).toContain('ENOSPC: /srv/site)');
});

test.each(['EROFS', 'EACCES', 'EDQUOT'])('so is %s, also when a tool has wrapped it', (code) => {
  expect(inWords(new Error('could not build', { cause: systemError(code) }))?.exitCode).toBe(4);
});

test('a fault of the content ends a build with 1', () => {
  expect(inWords(new BuildError('tasks/02.md: …'))).toMatchObject({ message: 'tasks/02.md: …', exitCode: 1 });
});

test('a defect of the program is not explained away', () => {
  expect(inWords(new TypeError('x is not a function'))).toBeUndefined();
});

test('files that changed, came and went are named', () => {
  const before = new Map(Object.entries({ same: '1', changed: '1', gone: '1' }));
  const after = new Map(Object.entries({ same: '1', changed: '2', new: '1' }));
  expect(changedFiles(before, after)).toEqual(['changed', 'gone', 'new']);
});
