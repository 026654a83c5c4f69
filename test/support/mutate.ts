import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** A plausible wrong edit of a content folder, and what the check must name. */
export interface Mutation {
  file?: string;
  everywhere?: true;
  after?: string;
  from?: string;
  to?: string;
  text?: string;
  rename?: string;
  remove?: string;
  copy?: string;
  link?: string;
  encode?: 'utf-16' | 'gbk';
  /** Not named yet. */
  open?: true;
  in?: string;
  field?: string;
}

/** Lists of wrong edits by their heading. */
export const readMutations = (file: string): Record<string, Mutation[]> => parse(readFileSync(file, 'utf8')) as Record<string, Mutation[]>;

/** GBK keeps ASCII and has two bytes from 0x81 on for a Chinese character: enough of it to be no UTF-8. */
const gbk = (text: string): Buffer => Buffer.concat(Array.from(text, (c) => (c < '\u0080' ? Buffer.from(c) : Buffer.from([0xd0, 0xc2]))));

function replace(dir: string, { file, after = '', from = '', to = '' }: Mutation): void {
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ya?ml|mdx?|txt)$/.test(name));
  let changed = 0;
  for (const name of file === undefined ? all.filter((one) => one !== 'seal.yaml') : [file]) {
    const path = join(dir, name);
    const text = readFileSync(path, 'utf8');
    const at = text.indexOf(from, Math.max(0, text.indexOf(after)));
    if (at < 0 || !text.includes(after)) continue;
    writeFileSync(path, file === undefined ? text.replaceAll(from, to) : text.slice(0, at) + to + text.slice(at + from.length));
    changed++;
  }
  if (changed === 0) throw new Error(`“${from}” does not stand in ${file ?? dir}`);
}

/** Makes the wrong edit in a copy of a content folder. Throws where there is nothing to change. */
export function mutate(dir: string, mutation: Mutation): void {
  const { file = '', rename, remove, copy, link, encode, text } = mutation;
  const path = join(dir, file);
  if (remove !== undefined) rmSync(join(dir, remove), { recursive: true });
  else if (rename !== undefined) {
    mkdirSync(dirname(join(dir, rename)), { recursive: true });
    renameSync(path, join(dir, rename));
  } else if (copy !== undefined) copyFileSync(join(dir, copy), path);
  else if (link !== undefined) {
    rmSync(path);
    symlinkSync(link, path);
  } else if (encode !== undefined) {
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, encode === 'gbk' ? gbk(whole) : Buffer.from(`\uFEFF${whole}`, 'utf16le'));
  } else if (text !== undefined) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } else replace(dir, mutation);
}

/** A fresh copy of a content folder in place of what lies there. */
function freshCopy(from: string, to: string): void {
  if (existsSync(to)) rmSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** Whether a diagnostic names what a mutation broke. */
export const names = ({ in: where, file, field }: Mutation, diagnostic: { file: string; field?: string | undefined }): boolean =>
  diagnostic.file === (where ?? file ?? '') && (field === undefined || diagnostic.field === field);
