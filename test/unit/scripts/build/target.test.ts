import { describe, expect, test } from 'vitest';
import { refusedContents, refusedPlace } from '../../../../scripts/build/target.ts';

const around = { project: '/home/an/plan', content: '/srv/texts/river', homes: ['/home/an', '/tmp'] };

describe('a place where no site may ever go', () => {
  test.each([
    ['/', 'root of the file system'],
    ['/home', 'the project lies in it'],
    ['/home/an', 'the project lies in it'],
    ['/home/an/plan', 'the project itself'],
    ['/home/an/plan/src', 'files of its own in src'],
    ['/home/an/plan/src/new/folder', 'files of its own in src'],
    ['/home/an/plan/content', 'files of its own in content'],
    ['/home/an/plan/node_modules/x', 'files of its own in node_modules'],
    ['/home/an/plan/.git', 'files of its own in .git'],
    ['/home/an/plan/.git/x', 'files of its own in .git'],
    ['/home/an/plan/.build', 'files of its own in .build'],
    ['/home/an/plan/.cache/x', 'files of its own in .cache'],
    ['/home/an/plan/dist/part', 'a folder at its top'],
    ['/tmp', 'folder for temporary files'],
    ['/srv/texts/river', 'the content lies in it'],
    ['/srv/texts', 'the content lies in it'],
    ['/srv/texts/river/tasks', 'it lies in the content'],
  ])('%s: %s', (path, why) => {
    expect(refusedPlace(path, around)).toContain(why);
  });

  test('a home folder, and what holds one', () => {
    const apart = { ...around, project: '/opt/plan' };
    expect(refusedPlace('/home/an', apart)).toContain('home folder');
    expect(refusedPlace('/home', apart)).toContain('home folder');
  });
});

test.each([
  '/home/an/plan/dist',
  '/home/an/plan/docs',
  '/home/an/plan/.build/again',
  '/home/an/plan-site',
  '/home/an/site',
  '/tmp/site',
  '/srv/www/x',
])('a site may go to %s', (path) => {
  expect(refusedPlace(path, around)).toBeUndefined();
});

describe('what a build may replace', () => {
  test('nothing, an empty folder, and what a build made', () => {
    expect(refusedContents({ kind: 'nothing' })).toBeUndefined();
    expect(refusedContents({ kind: 'folder', entries: [], made: undefined })).toBeUndefined();
    expect(
      refusedContents({ kind: 'folder', entries: ['index.html', 'a/b.js'], made: ['a/b.js', 'index.html', 'gone.html'] }),
    ).toBeUndefined();
  });

  test('not the top of a disk', () => {
    expect(refusedContents({ kind: 'disk' })).toContain('a folder in it can');
  });

  test('not a file, and no folder without a mark', () => {
    expect(refusedContents({ kind: 'no folder' })).toContain('not a folder');
    expect(refusedContents({ kind: 'folder', entries: ['index.html'], made: undefined })).toMatch(/index\.html.*no mark of a build/);
  });

  test('not what somebody put into a site that a build made; it is named', () => {
    const why = refusedContents({ kind: 'folder', entries: ['.git', 'CNAME', 'index.html'], made: ['index.html'] });
    expect(why).toContain('.git, CNAME');
    expect(why).not.toContain('index.html');
  });

  test('of many names a few are told', () => {
    const entries = Array.from({ length: 100 }, (_, i) => `photo-${i}.jpg`);
    expect(refusedContents({ kind: 'folder', entries, made: undefined })).toContain('and 95 more');
  });
});
