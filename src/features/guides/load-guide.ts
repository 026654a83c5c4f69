import { getCollection, render } from 'astro:content';

/**
 * The text of a guide, ready to be shown, and the file in which it is written, for messages about it.
 * @throws when there is no such guide
 */
export async function loadGuideText(id: string) {
  const entry = (await getCollection('guides')).find((guide) => guide.id === id);
  if (!entry) throw new Error(`loadGuideText: no guide ${id}`);
  const { Content } = await render(entry);
  return { file: entry.filePath ?? id, Content };
}
