import { escapeText, linesOf, widthOf } from './svg-text.ts';
import type { MatrixData } from './data.ts';
import type { MatrixView } from './view.ts';

/** Lengths of the picture, in pixels. */
const SIZE = { cell: 28, mark: 18, sum: 44, pad: 24, text: 13, line: 20, title: 22, narrowest: 640 };

/** Colours of a picture that stands by itself, outside the page and its theme. */
export interface Palette {
  ink: string;
  paper: string;
  rule: string;
  accent: string;
}

/** How the picture looks and what it says of itself. */
export interface PictureOptions {
  palette: Palette;
  title: string;
  /** Below the title: what is shown, in which state. */
  about: readonly string[];
  /** Below the table: where it is from, of when. */
  source: readonly string[];
  /** Marks by number of targets, as on the page. */
  intensity?: boolean;
}

interface Corner {
  x: number;
  y: number;
}

const box = ({ x, y }: Corner, stroke: string): string =>
  `<rect x="${x}" y="${y}" width="${SIZE.mark}" height="${SIZE.mark}" fill="none" stroke="${stroke}"/>`;

/**
 * The mark of a responsibility: a diamond for who leads, a ring for who supports, else a square.
 * @param at its upper left corner
 * @param share how much of a square is filled, from below
 */
function markOf(at: Corner, role: 'lead' | 'support' | undefined, share: number, palette: Palette): string {
  const half = SIZE.mark / 2;
  const [cx, cy] = [at.x + half, at.y + half];
  if (role === 'support') return `<circle cx="${cx}" cy="${cy}" r="${half}" fill="none" stroke="${palette.accent}" stroke-width="2"/>`;
  if (role === 'lead') {
    const r = half * 1.2;
    return `<path d="M${cx} ${cy - r}L${cx + r} ${cy}L${cx} ${cy + r}L${cx - r} ${cy}Z" fill="${palette.accent}"/>`;
  }
  const filled = share * SIZE.mark;
  const level =
    filled > 0
      ? `<rect x="${at.x}" y="${at.y + SIZE.mark - filled}" width="${SIZE.mark}" height="${filled}" fill="${palette.accent}"/>`
      : '';
  return level + box(at, palette.accent);
}

/** The visible matrix as an SVG document of its own, with its totals, what is picked strong and the rest faint. It is as wide as its words need. */
export function matrixSvg({ model, tasks, departments }: MatrixData, view: MatrixView, options: PictureOptions): string {
  const { palette, intensity = false } = options;
  const { cell, mark, pad, text: size } = SIZE;
  const byId = new Map(model.tasks.map((t) => [t.id, t]));
  const titleOf = (id: string): string => tasks[id]?.title ?? id;
  const headOf = (id: string): string => departments[id]?.short ?? id;
  const names = Math.ceil(Math.max(0, ...view.rows.map((id) => widthOf(titleOf(id), size)))) + 16;
  const width = Math.max(SIZE.narrowest, pad * 2 + names + view.columns.length * cell + SIZE.sum);
  const lines = (texts: readonly string[]): string[] => texts.flatMap((t) => linesOf(t, size, width - 2 * pad));
  const about = lines(options.about);
  const source = lines(options.source);
  const heads = Math.max(2, ...view.columns.map((id) => Array.from(headOf(id)).length)) * (size + 2) + 12;
  const top = pad + SIZE.title + 12 + about.length * SIZE.line + heads;
  const bottom = top + view.rows.length * cell;
  const height = bottom + cell + 12 + source.length * SIZE.line + pad;
  const picking = view.highlightedRows.size > 0 || view.highlightedColumns.size > 0;
  const x = (i: number): number => pad + names + i * cell;
  const y = (i: number): number => top + i * cell;
  const sum = x(view.columns.length) + SIZE.sum / 2;

  const line = (content: string, at: number): string => `<text x="${pad}" y="${at}">${escapeText(content)}</text>`;
  const centred = (content: string | number, cx: number, at: number): string =>
    `<text x="${cx}" y="${at}" text-anchor="middle">${content}</text>`;
  const rule = (at: number, colour: string, strong: number): string =>
    `<path d="M${pad} ${at}H${x(view.columns.length) + SIZE.sum}" stroke="${colour}" stroke-width="${strong}"/>`;
  // Heads stand upright, a character below the other, as on the page: no program lays out vertical type the same.
  const upright = (content: string, cx: number): string => {
    const characters = Array.from(content).map((c, i, all) => {
      const at = top - 10 - (all.length - 1 - i) * (size + 2);
      return `<tspan x="${cx}" y="${at}">${escapeText(c)}</tspan>`;
    });
    return `<text text-anchor="middle">${characters.join('')}</text>`;
  };

  const rows = view.rows.map((id, r) => {
    const task = byId.get(id);
    const own = task?.departments ?? [];
    const marks = view.columns.map((department, i) => {
      const at = { x: x(i) + (cell - mark) / 2, y: y(r) + (cell - mark) / 2 };
      if (!own.includes(department)) return box(at, palette.rule);
      if (picking && !(view.highlightedRows.has(id) && view.highlightedColumns.has(department))) return box(at, palette.accent);
      return markOf(at, task?.roles[department], intensity ? Math.min(3, task?.targets ?? 0) / 3 : 1, palette);
    });
    const faint = picking && !view.highlightedRows.has(id) ? ' opacity="0.35"' : '';
    const start = view.starts.has(id) ? rule(y(r), palette.rule, 2) : '';
    return `${start}<g${faint}>${line(titleOf(id), y(r) + 18)}${marks.join('')}${centred(own.length, sum, y(r) + 18)}</g>`;
  });
  const parts = [
    `<text x="${pad}" y="${pad + SIZE.title - 4}" font-size="${SIZE.title}" font-weight="700">${escapeText(options.title)}</text>`,
    ...about.map((content, i) => line(content, pad + SIZE.title + 12 + i * SIZE.line + 12)),
    line('任务', top - 10),
    ...view.columns.map((id, i) => upright(headOf(id), x(i) + cell / 2)),
    upright('合计', sum),
    rule(top - 2, palette.accent, 2),
    ...rows,
    rule(bottom, palette.rule, 2),
    line('合计', bottom + 18),
    ...view.columns.map((id, i) => centred(view.totals.get(id) ?? 0, x(i) + cell / 2, bottom + 18)),
    centred(view.pairs, sum, bottom + 18),
    ...source.map((content, i) => line(content, bottom + cell + 12 + i * SIZE.line + 12)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="${size}" fill="${palette.ink}"><title>${escapeText(options.title)}</title><rect width="100%" height="100%" fill="${palette.paper}"/>${parts.join('')}</svg>`;
}
