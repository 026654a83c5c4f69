import { sha256 } from '../../src/collections/plan/source.ts';
import type { OpenPoint } from '../../src/collections/review/schema.ts';
import { draftContent, type Draft } from '../../src/import/draft.ts';
import { toYaml } from '../../src/import/yaml.ts';
import { readNotice, type Notice } from '../../src/notice/notice.ts';

/** What an import writes: files of the content folder by path, the received text among them. */
export interface Imported {
  files: Map<string, string>;
  points: OpenPoint[];
  counts: Draft['counts'];
  notice: Notice;
}

/** Makes the content folder of a received text. Pure: the same text gives the same files. */
export function importNotice(text: string): Imported {
  const notice = readNotice(text);
  const { files, points, counts } = draftContent(notice, sha256(text));
  files.set('source/notice.txt', text);
  if (points.all.length > 0) files.set('review.yaml', toYaml({ points: points.all }));
  return { files, points: points.all, counts, notice };
}
