import { getCollection } from 'astro:content';
import type { ProseNode } from '../../collections/prose/nodes.ts';
import { loadProse } from '../../site/prose.ts';

/**
 * The text of a guide, ready to be drawn, and the file in which it is written, for messages about it.
 * @throws when there is no such guide, or when it holds what a guide may not
 */
export async function loadGuideText(id: string): Promise<{ file: string; nodes: ProseNode[] }> {
  const entry = (await getCollection('guides')).find((guide) => guide.id === id);
  if (!entry) throw new Error(`loadGuideText: no guide ${id}`);
  return { file: entry.filePath ?? id, nodes: await loadProse(entry, 'guides') };
}
