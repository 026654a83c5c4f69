import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { faultInWords } from '../../../scripts/lib/fault-words.ts';
import { root } from '../../../scripts/lib/root.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const own = Object.values(scripts).flatMap((line) => /scripts\/([a-z-]+\.ts)$/.exec(line)?.[1] ?? []);

test('every command of the project reads its options by the one reader, which knows --help and names what is wrong', () => {
  expect(own.length).toBeGreaterThan(20);
  const without = own.filter((name) => !/read(?:Arguments|Command)\(/.test(readFileSync(join(root, 'scripts', name), 'utf8')));
  expect(without).toEqual([]);
});

/** Runs a command of a few lines that has read its options. */
function run(lines: string, ...words: string[]): { status: number | null; told: string } {
  const file = join(root, 'scripts', `.try-${process.pid}.ts`);
  writeFileSync(
    file,
    `import { readArguments } from './lib/arguments.ts';\nreadArguments('npm run try -- [options]', { port: { type: 'string' } });\n${lines}`,
  );
  try {
    const { status, stderr } = spawnSync(process.execPath, [file, ...words], { encoding: 'utf8' });
    return { status, told: stderr };
  } finally {
    rmSync(file);
  }
}

test('a wrong option is named, with the one that was meant', () => {
  expect(run('', '--prot', '1')).toMatchObject({
    status: 2,
    told: expect.stringContaining('no option --prot; did you mean --port?') as string,
  });
});

test('a defect of the program ends in words, with its trace in a file', () => {
  const { status, told } = run('await Promise.reject(new TypeError("x is not a function"));');
  expect(status).toBe(70);
  expect(told).toContain('defect of the program');
  expect(told).not.toMatch(/^\s+at /m);
});

test('a taken port and a file that is gone are told with what to do', () => {
  const busy = Object.assign(new Error('listen'), { code: 'EADDRINUSE', syscall: 'listen', port: 80 });
  expect(faultInWords(busy)).toMatchObject({ exitCode: 5, message: expect.stringContaining('--port') as string });
  const gone = Object.assign(new Error('open'), { code: 'ENOENT', path: '/srv/x' });
  expect(faultInWords(gone)?.message).toContain('ENOENT: /srv/x');
});

test('who stops reading what a command prints is not told of it', () => {
  expect(faultInWords(Object.assign(new Error('write'), { code: 'EPIPE' }))?.exitCode).toBe(0);
});

test('every code of a fault of the content is in the table of codes, and no other', () => {
  const files = readdirSync(join(root, 'src/collections'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const source = files.map((name) => readFileSync(join(root, 'src/collections', name), 'utf8')).join('\n');
  const listed = [...readFileSync(join(root, 'src/collections/CODES.md'), 'utf8').matchAll(/^\| `([a-z-]+)`/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(listed.filter((code) => !source.includes(`'${code}'`) && !source.includes('-differs`'))).toEqual([]);
  const told = readdirSync(join(root, 'test/fixtures/faults')).flatMap((name) => {
    const { diagnostics = [] } = parse(readFileSync(join(root, 'test/fixtures/faults', name, 'expected.yaml'), 'utf8')) as {
      diagnostics?: { code: string }[];
    };
    return diagnostics.map(({ code }) => code);
  });
  const stated = [...source.matchAll(/(?:diagnosticAt\([a-zA-Z]+, |code: )'([a-z-]+)'/g)].map((match) => match[1] ?? '');
  expect([...new Set([...told, ...stated])].filter((code) => code !== 'custom' && !listed.includes(code)).toSorted()).toEqual([]);
});
