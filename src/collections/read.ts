import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isPair, isSeq, LineCounter, parseDocument, type Document, type Node, type Scalar } from 'yaml';
import type { Diagnostic } from './diagnostic.ts';
import { yamlMessage } from './yaml-messages.ts';
import { FOLDERS, SINGLES } from './index.ts';
import type { CollectionName, FolderName } from './records.ts';

/** One content file as read, before its schema is applied. */
export interface RawRecord {
  collection: CollectionName;
  /** File name without ending; task files lose leading zeros, so that `tasks/01.md` is task `1`. */
  id: string;
  /** Path within the content folder, with `/`. */
  file: string;
  data: unknown;
  /** Verbatim text of a Markdown file, else empty. */
  body: string;
  /** Line (from 1) on which the verbatim text begins. */
  bodyLine?: number | undefined;
  /** Line (from 1) on which a field stands, or that of its nearest parent. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

export interface RawContent {
  dir: string;
  records: RawRecord[];
  /** `collection/id` of every content file in the folder, also of those that could not be read. */
  present: Set<string>;
  diagnostics: Diagnostic[];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Reads a text file as strict UTF-8. Faults: wrong encoding, empty file. */
async function readText(dir: string, file: string, diagnostics: Diagnostic[]): Promise<string | undefined> {
  const bytes = await readFile(join(dir, file));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    diagnostics.push({
      code: 'encoding',
      file,
      found: '不是 UTF-8 编码',
      expected: 'UTF-8 编码的文本',
      fix: '用编辑器“另存为”UTF-8（常见原因：用 GBK 或 ANSI 保存）。',
    });
    return undefined;
  }
  if (text.trim() === '') {
    diagnostics.push({ code: 'empty', file, found: '空文件', expected: '有内容的记录', fix: '补上内容，或删去这个文件。' });
    return undefined;
  }
  return text;
}

/** Finds the line of a field in a parsed YAML document; falls back to the nearest parent that exists. */
function lineFinder(document: Document, counter: LineCounter, offset: number): RawRecord['lineOf'] {
  return (path) => {
    let node: Node | null = document.contents;
    let start = node?.range?.[0];
    for (const key of path) {
      let next: Node | null = null;
      if (isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && String((item.key as Scalar).value) === String(key));
        start = (pair?.key as Node | undefined)?.range?.[0] ?? start;
        next = (pair?.value as Node | null) ?? null;
      } else if (isSeq(node)) {
        next = (node.items[Number(key)] as Node | undefined) ?? null;
        start = next?.range?.[0] ?? start;
      }
      if (!next) break;
      node = next;
    }
    return start === undefined ? undefined : counter.linePos(start).line + offset;
  };
}

/** The verbatim text after the front matter, and where it begins. */
function bodyOf(text: string, start: number | undefined): Pick<RawRecord, 'body' | 'bodyLine'> {
  if (start === undefined) return { body: '' };
  const rest = text.slice(start);
  const blank = rest.length - rest.trimStart().length;
  return { body: rest.trim(), bodyLine: text.slice(0, start + blank).split('\n').length };
}

function parseRecord(collection: CollectionName, id: string, file: string, text: string, diagnostics: Diagnostic[]): RawRecord | undefined {
  const markdown = /\.mdx?$/.test(file);
  const match = markdown ? FRONT_MATTER.exec(text) : undefined;
  if (markdown && !match) {
    diagnostics.push({
      code: 'front-matter',
      file,
      line: 1,
      found: '没有用 --- 围起来的开头',
      expected: '文件以 --- 开头，字段之后再写 ---',
      fix: '照同一文件夹里别的文件补上开头。',
    });
    return undefined;
  }
  const counter = new LineCounter();
  const document = parseDocument(match ? (match[1] ?? '') : text, { lineCounter: counter, uniqueKeys: true });
  const offset = match ? 1 : 0;
  for (const error of document.errors)
    diagnostics.push({
      code: 'yaml',
      file,
      line: counter.linePos(error.pos[0]).line + offset,
      expected: '合法的 YAML',
      ...yamlMessage(error.code, error.message),
    });
  if (document.errors.length > 0) return undefined;
  return {
    collection,
    id,
    file,
    data: document.toJS() as unknown,
    ...bodyOf(text, match?.[0].length),
    lineOf: lineFinder(document, counter, offset),
  };
}

const idOf = (collection: CollectionName, name: string): string => {
  const stem = name.replace(/\.[^.]+$/, '');
  return collection === 'tasks' ? stem.replace(/^0+(?=\d)/, '') : stem;
};

async function readFolder({ dir, present, diagnostics }: RawContent, collection: FolderName, ending: string): Promise<RawRecord[]> {
  const names = await readdir(join(dir, collection)).catch(() => [] as string[]);
  const records: RawRecord[] = [];
  for (const name of names.toSorted()) {
    if (name.startsWith('.')) continue;
    const file = `${collection}/${name}`;
    if (!name.endsWith(ending)) {
      diagnostics.push({
        code: 'file-type',
        file,
        found: name,
        expected: `以 ${ending} 结尾的文件`,
        fix: '改文件名，或把文件移出这个文件夹。',
      });
      continue;
    }
    const id = idOf(collection, name);
    present.add(`${collection}/${id}`);
    const text = await readText(dir, file, diagnostics);
    const record = text === undefined ? undefined : parseRecord(collection, id, file, text, diagnostics);
    if (record) records.push(record);
  }
  return records;
}

/**
 * Reads a whole content folder. Folders that are not there are empty collections (a plan may have no incentives); the single files must exist.
 * @param dir the content folder
 * @returns the records in a fixed order, and a fault for every file that could not be read
 */
export async function readContent(dir: string): Promise<RawContent> {
  const content: RawContent = { dir, records: [], present: new Set(), diagnostics: [] };
  const { records, diagnostics } = content;
  for (const { name: collection, optional } of SINGLES.map((single): { name: CollectionName; optional?: true } => single)) {
    const file = `${collection}.yaml`;
    try {
      const text = await readText(dir, file, diagnostics);
      const record = text === undefined ? undefined : parseRecord(collection, collection, file, text, diagnostics);
      if (record) records.push(record);
    } catch {
      if (optional) continue;
      diagnostics.push({
        code: 'missing-file',
        file,
        found: '没有这个文件',
        expected: `${file} 存在`,
        fix: '从别的方案的内容文件夹里复制一份，再改成自己的。',
      });
    }
  }
  for (const { name, ending } of FOLDERS) records.push(...(await readFolder(content, name, ending)));
  return content;
}
