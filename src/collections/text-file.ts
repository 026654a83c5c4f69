import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';

/** A text file of the content as it was read, or why it can't be. */
export type TextFile = { text: string; diagnostic?: undefined } | { text?: undefined; diagnostic: Diagnostic };

const KIND: Record<string, string> = {
  EACCES: '没有读取的权限',
  EPERM: '没有读取的权限',
  EISDIR: '是一个文件夹',
  ELOOP: '链接绕回自己',
  EIO: '磁盘读取出错',
};
const FIX: Record<string, string> = {
  EACCES: '改文件或文件夹的权限，让运行检查的用户能读。',
  EPERM: '改文件或文件夹的权限，让运行检查的用户能读。',
};

/** What the system says of a file or folder that can't be read, in an editor's words. */
export function unreadable(file: string, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return {
    code: 'unreadable',
    file,
    found: KIND[code] ?? `不能读取（${code || '原因不明'}）`,
    expected: '可以读取的文件',
    fix: FIX[code] ?? '换成可以读取的普通文件。',
  };
}

/** A link in place of a file: it can lead out of the content folder, and is another file on another machine. */
export const linked = (file: string): Diagnostic => ({
  code: 'link',
  file,
  found: '是一个链接，不是文件本身',
  expected: '普通的文件或文件夹',
  fix: '删去链接，把文件本身放到这里。',
});

/** Text of bytes that are strict UTF-8; else what they seem to be. A byte order mark stays where the text is to be as it came. */
function decode(bytes: Uint8Array, asItCame = false): { text: string } | { seems: string } {
  const [first, second] = bytes;
  const nul = bytes.subarray(0, 400).filter((byte) => byte === 0).length;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || nul > 20) return { seems: '是 UTF-16 编码' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: asItCame }).decode(bytes) };
  } catch {
    return { seems: '不是 UTF-8 编码' };
  }
}

/**
 * Reads one text file of a content folder. Never throws.
 * @param file path within the folder
 * @param asItCame for the received text: keeps a byte order mark
 * @returns its text, or what is wrong: not there, no file of its own, no permission, another encoding, empty
 */
export async function readTextFile(dir: string, file: string, asItCame = false): Promise<TextFile> {
  try {
    const path = join(dir, file);
    if ((await lstat(path)).isSymbolicLink()) return { diagnostic: linked(file) };
    const decoded = decode(await readFile(path), asItCame);
    if ('seems' in decoded)
      return {
        diagnostic: {
          code: 'encoding',
          file,
          found: decoded.seems,
          expected: 'UTF-8 编码的文本',
          fix: '用编辑器“另存为”UTF-8（常见原因：用 GBK 或 ANSI 保存）。',
        },
      };
    if (decoded.text.trim() === '')
      return { diagnostic: { code: 'empty', file, found: '空文件', expected: '有内容的记录', fix: '补上内容，或删去这个文件。' } };
    return { text: decoded.text };
  } catch (error) {
    return { diagnostic: unreadable(file, error) };
  }
}
