import type { Notice } from '../notice/notice.ts';

/** A reading in which something is the title: where none was recognized, the first paragraph stands for it, and the caller tells so. */
export function titled(notice: Notice): { notice: Notice; guessed: boolean } {
  if (notice.front.title.length > 0) return { notice, guessed: false };
  const first = notice.pieces.find((p) => p.kind !== 'disclosure' && p.kind !== 'furniture');
  if (!first) return { notice, guessed: true };
  const pieces = notice.pieces.map((p) => (p === first ? { ...p, kind: 'title' as const, item: undefined } : p));
  return { notice: { ...notice, pieces, front: { ...notice.front, title: [first.paragraph], planTitle: [] } }, guessed: true };
}
