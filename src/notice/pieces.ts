import type { Front } from './front.ts';
import type { Line } from './lines.ts';
import { allItems, type Item } from './outline.ts';
import { paragraphOf, type Paragraph } from './paragraphs.ts';
import type { Piece, PieceKind } from './types.ts';

/** Every line of the received text in exactly one piece, in the order of the text. */
export function piecesOf(parts: {
  rows: readonly Line[];
  furniture: ReadonlySet<Line>;
  opening: readonly Paragraph[];
  body: readonly Paragraph[];
  annex: readonly Paragraph[];
  front: Front;
  items: readonly Item[];
  inTasks: ReadonlySet<Paragraph>;
}): Piece[] {
  const itemOf = new Map(allItems(parts.items).flatMap((item) => item.paragraphs.map((p) => [p, item] as const)));
  const piece =
    (kind: PieceKind) =>
    (paragraph: Paragraph): Piece => ({ kind, paragraph, item: itemOf.get(paragraph) });
  const kindOf = (p: Paragraph): PieceKind => {
    const item = itemOf.get(p);
    return parts.inTasks.has(p) ? 'task' : item?.paragraphs[0] === p && (item.line || item.form === 'plain') ? 'heading' : 'body';
  };
  return [
    ...parts.rows.map((l) => piece('disclosure')(paragraphOf([l]))),
    ...[...parts.furniture].map((l) => piece('furniture')(paragraphOf([l]))),
    ...parts.opening.map((p) =>
      piece(parts.front.title.includes(p) ? 'title' : parts.front.planTitle.includes(p) ? 'plan-title' : 'front')(p),
    ),
    ...parts.body.map((p) => piece(kindOf(p))(p)),
    ...parts.annex.map(piece('annex')),
  ].toSorted((a, b) => a.paragraph.start - b.paragraph.start);
}
