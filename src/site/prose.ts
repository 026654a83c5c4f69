import { readFile } from 'node:fs/promises';
import { formatDiagnostics } from '../collections/diagnostic.ts';
import type { ProseFolder } from '../collections/prose/components.ts';
import type { ProseNode } from '../collections/prose/nodes.ts';
import { readProse } from '../collections/prose/read.ts';

/** Line of a file on which its body begins. */
async function bodyLineOf(file: string, body: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const at = text.indexOf(body);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}

/**
 * What a guide or a deck says, ready to be drawn.
 * @throws an error for the editor when it holds anything but Markdown and the components of its kind: checks come before a build, but no page relies on them
 */
export async function loadProse(entry: { id: string; filePath?: string; body?: string }, folder: ProseFolder): Promise<ProseNode[]> {
  const { filePath: file = `${folder}/${entry.id}.mdx`, body = '' } = entry;
  const { nodes, diagnostics } = readProse({ file, body }, folder);
  if (diagnostics.length === 0) return nodes;
  throw new Error(formatDiagnostics(readProse({ file, body, bodyLine: await bodyLineOf(file, body) }, folder).diagnostics));
}
