import PptxGenJS from 'pptxgenjs';
import { unzipSync, zipSync } from 'fflate';
import type { DeckSlide, Figure } from '../drawings/slides.ts';
import { PALETTE } from './scene.ts';

/** A slide of 16 : 9 in inches, its margin, and where its body begins and ends. */
const PAGE = { width: 13.333, height: 7.5, edge: 0.75, top: 1.75, bottom: 6.75 };
const INNER = PAGE.width - 2 * PAGE.edge;
const FACE = 'Microsoft YaHei';
const colour = (name: keyof typeof PALETTE): string => PALETTE[name].slice(1);
const INK = colour('ink');
const SOFT = colour('soft');
const ACCENT = colour('accent');

/** What the file says of itself. */
export interface DeckMeta {
  title: string;
  /** Small line at the foot of each slide. */
  foot: string;
  author: string;
  /** PNG of the code that leads to the deck's page, as a data address. */
  code?: string | undefined;
}

type Slide = PptxGenJS.Slide;
interface Place {
  y: number;
  h: number;
}

function drawBars(slide: Slide, items: Extract<Figure, { kind: 'bars' }>['items'], { y, h }: Place): void {
  const row = Math.min(0.5, h / items.length);
  const most = Math.max(1, ...items.map(({ count }) => count));
  for (const [i, { label, count, unit }] of items.entries()) {
    const at = y + i * row;
    const wide = ((INNER - 4) * count) / most;
    slide.addText(label, { x: PAGE.edge, y: at, w: 2.6, h: row, fontSize: 16, color: INK, fontFace: FACE, margin: 0 });
    slide.addShape('rect', { x: PAGE.edge + 2.7, y: at + row * 0.2, w: wide, h: row * 0.6, fill: { color: ACCENT } });
    slide.addText(`${count}${unit}`, {
      x: PAGE.edge + 2.8 + wide,
      y: at,
      w: 1.2,
      h: row,
      fontSize: 16,
      bold: true,
      color: ACCENT,
      fontFace: FACE,
      margin: 0,
    });
  }
}

function drawGrid(slide: Slide, { columns, rows }: Extract<Figure, { kind: 'grid' }>, { y, h }: Place): void {
  const size = columns.length > 30 ? 7 : 12;
  const cell = (text: string, on = false): PptxGenJS.TableCell => ({
    text,
    options: {
      fontSize: size,
      align: 'center',
      color: on ? colour('paper') : INK,
      fontFace: FACE,
      margin: 0,
      ...(on && { fill: { color: ACCENT } }),
    },
  });
  const table: PptxGenJS.TableRow[] = [
    [cell('任务'), ...columns.map((c) => cell(c))],
    ...rows.map(({ label, on }) => [cell(label), ...on.map((one) => cell(one ? '●' : '', one))]),
  ];
  const name = 1.9;
  slide.addTable(table, {
    x: PAGE.edge,
    y,
    w: INNER,
    colW: [name, ...columns.map(() => (INNER - name) / columns.length)],
    rowH: Math.min(0.45, h / table.length),
    border: { type: 'solid', pt: 0.5, color: colour('rule') },
  });
}

/** Text of a figure that is words: each item a paragraph, its small print behind it. */
const runs = (figure: Figure): { text: string; small?: string }[] => {
  if (figure.kind === 'lines')
    return figure.items.map(({ number, text, note }) => ({ text: number ? `${number}\u3000${text}` : text, small: note ?? '' }));
  if (figure.kind === 'quotes') return figure.items.map(({ text, place }) => ({ text: `“${text}”`, small: place }));
  if (figure.kind === 'values') return figure.items.map(({ value, label, note }) => ({ text: `${value}\u3000${label}`, small: note }));
  if (figure.kind === 'counts') return figure.items.map(({ count, label }) => ({ text: `${count} ${label}` }));
  return [];
};

function drawWords(slide: Slide, figures: readonly Figure[], { y, h }: Place): void {
  const lines = figures.flatMap(runs);
  if (lines.length === 0) return;
  const characters = lines.reduce(
    (sum, { text, small = '' }) => sum + Math.ceil(text.length / 30) + (small ? 0.6 * Math.ceil(small.length / 50) : 0),
    0,
  );
  const size = Math.max(12, Math.min(28, Math.floor((h * 72) / (characters * 1.75))));
  const text = lines.flatMap(({ text: words, small }): PptxGenJS.TextProps[] => [
    { text: words, options: { fontSize: size, color: INK, breakLine: true } },
    ...(small ? [{ text: small, options: { fontSize: Math.max(11, Math.round(size * 0.6)), color: SOFT, breakLine: true } }] : []),
  ]);
  slide.addText(text, { x: PAGE.edge, y, w: INNER, h, fontFace: FACE, valign: 'middle', margin: 0, paraSpaceAfter: 6 });
}

function drawSlide(slide: Slide, { title, figures, notes }: DeckSlide, meta: DeckMeta, last: boolean): void {
  slide.addShape('rect', { x: 0, y: 0, w: PAGE.width, h: 0.16, fill: { color: ACCENT } });
  slide.addText(title, {
    x: PAGE.edge,
    y: 0.4,
    w: INNER,
    h: 1.15,
    fontSize: title.length > 24 ? 28 : 34,
    bold: true,
    color: INK,
    fontFace: FACE,
    valign: 'middle',
    margin: 0,
  });
  const shapes = figures.filter((f) => f.kind === 'bars' || f.kind === 'grid');
  const words = figures.filter((f) => f.kind !== 'bars' && f.kind !== 'grid');
  const spoken = words.some((f) => f.items.length > 0);
  const room = PAGE.bottom - PAGE.top;
  const high = shapes.length > 0 && spoken ? room * 0.55 : room;
  for (const figure of shapes)
    if (figure.kind === 'bars') drawBars(slide, figure.items, { y: PAGE.top, h: high });
    else drawGrid(slide, figure, { y: PAGE.top, h: high });
  drawWords(slide, words, { y: shapes.length > 0 ? PAGE.top + high : PAGE.top, h: shapes.length > 0 ? room - high : room });
  if (last && meta.code)
    slide.addImage({ data: meta.code, x: PAGE.width - PAGE.edge - 2, y: PAGE.bottom - 2.2, w: 2, h: 2, altText: '网址的二维码' });
  slide.addText(meta.foot, { x: PAGE.edge, y: 6.95, w: INNER, h: 0.35, fontSize: 11, color: SOFT, fontFace: FACE, margin: 0 });
  slide.addNotes(notes);
}

/** What would differ from one build to the next: times of day in the file and in the archive. */
function timeless(file: Uint8Array, day: string): Uint8Array {
  const entries = unzipSync(file);
  const same = Object.fromEntries(
    Object.keys(entries)
      .toSorted((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1))
      .filter((name) => !name.endsWith('/'))
      .map((name) => {
        const body = entries[name] ?? new Uint8Array();
        if (name !== 'docProps/core.xml') return [name, body];
        const text = new TextDecoder().decode(body).replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, `${day}T00:00:00Z`);
        return [name, new TextEncoder().encode(text)];
      }),
  );
  return zipSync(same, { mtime: new Date(1980, 0, 1), level: 6 });
}

/**
 * A deck as a PowerPoint file, with what the presenter says as its notes. The same slides give the same bytes.
 * @param day of the plan, for the file's own dates
 */
export async function deckFile(slides: readonly DeckSlide[], meta: DeckMeta, day: string): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = meta.title;
  deck.author = meta.author;
  deck.company = meta.author;
  for (const [i, slide] of slides.entries()) drawSlide(deck.addSlide(), slide, meta, i === slides.length - 1);
  const made = await deck.write({ outputType: 'uint8array' });
  if (!(made instanceof Uint8Array)) throw new TypeError('pptxgenjs gave no bytes');
  return timeless(made, day);
}
