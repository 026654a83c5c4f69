import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { entriesOf, MARK } from '../build/mark.ts';

/** List of the sums of a built site, in the form of `sha256sum`, and its detached signature, which its operator may put beside it. */
export const SUMS = 'data/checksums.txt';
export const SIGNATURE = `${SUMS}.sig`;

/** A compressed file that lies beside its file: it is proved by what it unpacks to. */
const PACKED = /\.(?:br|gz)$/;

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files of a site that have a sum: all but the list itself, its signature, the mark of the build and compressed files beside their own. */
async function summed(dir: string): Promise<string[]> {
  const entries = (await entriesOf(dir)).filter((entry) => !entry.endsWith('/'));
  const all = new Set(entries);
  return entries.filter((file) => ![SUMS, SIGNATURE, MARK].includes(file) && !(PACKED.test(file) && all.has(file.replace(PACKED, ''))));
}

/** The list of a site: `sum  file`, a line each, in a fixed order. */
export async function sumsOf(dir: string): Promise<string> {
  const lines = [];
  for (const file of await summed(dir)) lines.push(`${sumOf(await readFile(join(dir, file)))}  ${file}\n`);
  return lines.join('');
}

/** What differs between a site and its list, a line each; nothing for a whole one. */
export async function differences(dir: string): Promise<string[]> {
  const listed = new Map(
    (await readFile(join(dir, SUMS), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  const files = await summed(dir);
  const there = new Set(files);
  const wrong = [...listed.keys()].filter((file) => !there.has(file)).map((file) => `${file}: missing`);
  for (const file of files) {
    const body = await readFile(join(dir, file));
    if (!listed.has(file)) wrong.push(`${file}: not in the list`);
    else if (listed.get(file) !== sumOf(body)) wrong.push(`${file}: changed`);
    for (const [ending, unpack] of [
      ['.br', brotliDecompressSync],
      ['.gz', gunzipSync],
    ] as const) {
      const packed = await readFile(join(dir, file + ending)).catch(() => undefined);
      if (packed && !isWhole(packed, unpack, body)) wrong.push(`${file}${ending}: unpacks to something else`);
    }
  }
  return wrong;
}

function isWhole(packed: Buffer, unpack: (bytes: Buffer) => Buffer, body: Buffer): boolean {
  try {
    return unpack(packed).equals(body);
  } catch {
    return false;
  }
}
