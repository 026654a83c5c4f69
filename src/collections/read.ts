import { isMap, isPair, isSeq, LineCounter, parseDocument, type Document, type Node, type Scalar } from 'yaml';
import type { Diagnostic } from './diagnostic.ts';
import { yamlMessage } from './yaml-messages.ts';
import { listFolder, wrongAtTop, wrongEntry } from './folder.ts';
import { FOLDERS, SINGLES } from './index.ts';
import type { CollectionName, FolderName } from './records.ts';
import { readTextFile } from './text-file.ts';
import { pathAt, tabIn, yamlFaults } from './yaml-rules.ts';

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

const TOO_DEEP = { at: 0, field: undefined, found: '一层套一层，太深了', expected: '合法的 YAML', fix: '检查括号和缩进。' };

/** Parses YAML; `undefined` where it is nested deeper than the parser can go. */
function parseYaml(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, uniqueKeys: true, logLevel: 'silent' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What is no YAML, else what of YAML content does not take. */
function faultsOf(
  document: Document,
  text: string,
): { at: number; field: string | undefined; found: string; expected: string; fix: string }[] {
  if (document.errors.length > 0)
    return document.errors.map(({ pos, code, message }) => ({
      at: pos[0],
      field: undefined,
      expected: '合法的 YAML',
      ...yamlMessage(code, message),
    }));
  const tab = tabIn(text);
  const tabs = tab < 0 ? [] : [{ at: tab, found: '制表符（Tab）', expected: '空格', fix: '把这一行的制表符改成空格。' }];
  return [...tabs, ...yamlFaults(document)].map((fault) => ({ ...fault, field: pathAt(document, fault.at) || undefined }));
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
  const document = parseYaml(match ? (match[1] ?? '') : text, counter);
  const offset = match ? 1 : 0;
  const faults = document ? faultsOf(document, match ? (match[1] ?? '') : text) : [TOO_DEEP];
  for (const { at, field, ...told } of faults)
    diagnostics.push({ code: 'yaml', file, field, line: counter.linePos(at).line + offset, ...told });
  if (!document || faults.length > 0) return undefined;
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
  const { entries, diagnostics: unread } = await listFolder(dir, collection);
  diagnostics.push(...unread);
  // What can't be listed is not empty: nothing that refers to it is wrong for that.
  if (unread.length > 0) present.add(`${collection}/*`);
  const records: RawRecord[] = [];
  for (const entry of entries) {
    const file = `${collection}/${entry.name}`;
    const wrong = wrongEntry(collection, entry, ending);
    if (wrong) diagnostics.push(wrong);
    if (wrong && wrong.code !== 'file-name') continue;
    const id = idOf(collection, entry.name);
    present.add(`${collection}/${id}`);
    const { text, diagnostic } = await readTextFile(dir, file);
    if (diagnostic) diagnostics.push(diagnostic);
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
  const top = await listFolder(dir, '.');
  diagnostics.push(...top.diagnostics);
  for (const { name: collection, optional } of SINGLES.map((single): { name: CollectionName; optional?: true } => single)) {
    const file = `${collection}.yaml`;
    if (!top.entries.some((entry) => entry.name === file)) {
      if (!optional)
        diagnostics.push({
          code: 'missing-file',
          file,
          found: '没有这个文件',
          expected: `${file} 存在`,
          fix: '从别的方案的内容文件夹里复制一份，再改成自己的。',
        });
      continue;
    }
    const { text, diagnostic } = await readTextFile(dir, file);
    if (diagnostic) diagnostics.push(diagnostic);
    const record = text === undefined ? undefined : parseRecord(collection, collection, file, text, diagnostics);
    if (record) records.push(record);
  }
  const sourceFile = (records.find(({ collection }) => collection === 'plan')?.data as { source?: { file?: unknown } } | undefined)?.source
    ?.file;
  const kept = typeof sourceFile === 'string' ? [sourceFile.split('/')[0] ?? ''] : [];
  diagnostics.push(
    ...wrongAtTop(
      top.entries,
      SINGLES.map(({ name }) => name),
      FOLDERS.map(({ name }) => name),
      kept,
    ),
  );
  for (const { name, ending } of FOLDERS) records.push(...(await readFolder(content, name, ending)));
  return content;
}
