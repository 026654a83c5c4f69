import type { MatrixData } from './data.ts';
import type { MatrixView } from './view.ts';

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it; quotes and separators are escaped (RFC 4180). */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The visible matrix as CSV with a byte order mark, so that Excel and WPS read it as UTF-8: a row a task, a column a department, 1 for each pair. */
export function matrixCsv({ model, tasks, departments }: MatrixData, view: MatrixView): string {
  const byId = new Map(model.tasks.map((t) => [t.id, t]));
  const head = ['任务', ...view.columns.map((id) => departments[id]?.name ?? id), '单位数'];
  const rows = view.rows.map((id) => {
    const own = byId.get(id)?.departments ?? [];
    return [tasks[id]?.title ?? id, ...view.columns.map((c) => (own.includes(c) ? '1' : '')), String(own.length)];
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

const SIZE = { cell: 26, title: 380, head: 150, pad: 16 };
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

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
  /** Where it is from; stands below it. */
  source: string;
  /** Marks by number of targets, as on the page. */
  intensity?: boolean;
}

/** The visible matrix as an SVG document of its own, with what is picked strong and the rest faint. */
export function matrixSvg({ model, tasks, departments }: MatrixData, view: MatrixView, options: PictureOptions): string {
  const { palette, source, intensity = false } = options;
  const byId = new Map(model.tasks.map((t) => [t.id, t]));
  const width = SIZE.pad * 2 + SIZE.title + view.columns.length * SIZE.cell;
  const height = SIZE.pad * 2 + SIZE.head + view.rows.length * SIZE.cell + 24;
  const picking = view.litRows.size > 0 || view.litColumns.size > 0;
  const x = (i: number): number => SIZE.pad + SIZE.title + i * SIZE.cell;
  const y = (i: number): number => SIZE.pad + SIZE.head + i * SIZE.cell;
  const heads = view.columns.map((id, i) => {
    const [cx, cy] = [x(i) + SIZE.cell / 2 + 5, SIZE.pad + SIZE.head - 8];
    return `<text transform="translate(${cx} ${cy}) rotate(-60)">${escape(departments[id]?.short ?? id)}</text>`;
  });
  const rows = view.rows.map((id, r) => {
    const task = byId.get(id);
    const faint = picking && !view.litRows.has(id) ? ' opacity="0.35"' : '';
    const marks = view.columns.map((c, i) => {
      const [left, top] = [x(i) + 4, y(r) + 4];
      if (!task?.departments.includes(c))
        return `<rect x="${left}" y="${top}" width="18" height="18" fill="none" stroke="${palette.rule}"/>`;
      const pale = picking && !view.litColumns.has(c);
      const filled = pale ? 0 : intensity ? Math.min(3, task.targets) * 6 : 18;
      const level = filled > 0 ? `<rect x="${left}" y="${top + 18 - filled}" width="18" height="${filled}" fill="${palette.accent}"/>` : '';
      return `${level}<rect x="${left}" y="${top}" width="18" height="18" fill="none" stroke="${palette.accent}"/>`;
    });
    return `<g${faint}><text x="${SIZE.pad}" y="${y(r) + 18}">${escape(tasks[id]?.title ?? id)}</text>${marks.join('')}</g>`;
  });
  const foot = `<text x="${SIZE.pad}" y="${height - SIZE.pad}" font-size="11">${escape(source)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" fill="${palette.ink}"><rect width="100%" height="100%" fill="${palette.paper}"/>${heads.join('')}${rows.join('')}${foot}</svg>`;
}
