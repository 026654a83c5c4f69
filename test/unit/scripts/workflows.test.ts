import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { HOSTS } from '../../../scripts/deploy/hosts.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test.each(['.github/workflows/ci.yml', '.github/workflows/publish.yml', '.gitlab-ci.yml', '.workflow/test.yml'])(
  '%s reads as YAML and calls commands that are there',
  (file) => {
    const text = readFileSync(file, 'utf8');
    expect(parse(text)).toBeTypeOf('object');
    const called = [...text.matchAll(/npm (?:run (?:-s )?([a-z:-]+)|(test))/g)].map(([, name, own]) => name ?? own ?? '');
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  },
);

test('the image asks after itself where the site stands, and does not run as root', async () => {
  const site = { files: [], base: '/plan/', policy: '', root: '/srv', name: '_', bucket: '' };
  const { Dockerfile = '' } = (await HOSTS['docker']?.(site)) ?? {};
  expect(Dockerfile).toContain('http://127.0.0.1:8080/plan/');
  expect(Dockerfile.trimEnd().split('\n').at(-1)).toBe('USER nginx');
});
