import { EM, glyphOf } from './face.ts';
import { PALETTE, type Drawing, type Mark, type Run, type Scene, type Shape, type Tie } from './scene.ts';

const round = (value: number): string => String(Math.round(value * 100) / 100);
const escape = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

function drawShape({ x, y, width, height, fill, radius }: Shape): string {
  const corner = radius ? ` rx="${round(radius)}"` : '';
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${corner} fill="${PALETTE[fill]}"/>`;
}

const drawDrawing = ({ x, y, side, path, stroke }: Drawing): string =>
  `<path transform="translate(${round(x)} ${round(y)}) scale(${round(side / 48)})" d="${path}" fill="none" stroke="${PALETTE[stroke]}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;

function drawTie({ from, to, stroke, width, dashed }: Tie): string {
  const middle = round((from.x + to.x) / 2);
  const path = `M${round(from.x)} ${round(from.y)}C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
  return `<path d="${path}" fill="none" stroke="${PALETTE[stroke]}" stroke-width="${round(width)}"${dashed ? ` stroke-dasharray="${round(width * 3)}"` : ''}/>`;
}

const drawMark = (mark: Mark, outlines: Map<string, string>): string => {
  if (mark.kind === 'run') return drawRun(mark, outlines);
  if (mark.kind === 'drawing') return drawDrawing(mark);
  return mark.kind === 'tie' ? drawTie(mark) : drawShape(mark);
};

/**
 * Draws a line of text with outlines; each outline stands once in `outlines`, whatever number of times it is used. Lines begin on whole pixels: so
 * the same glyph gives the same pixels wherever it stands, which is crisper, and smaller as PNG.
 */
function drawRun(run: Run, outlines: Map<string, string>): string {
  let at = 0;
  const uses = Array.from(run.text).map((character) => {
    const glyph = glyphOf(character, run.weight);
    const id = `${run.weight === 'title' ? 'b' : 'a'}${glyph.id}`;
    if (!outlines.has(id)) outlines.set(id, glyph.path());
    const use = outlines.get(id) ? `<use href="#${id}" x="${round(at)}"/>` : '';
    at += glyph.advance;
    return use;
  });
  const scale = Math.round((run.size / EM) * 1e5) / 1e5;
  return `<g transform="translate(${Math.round(run.x)} ${Math.round(run.baseline)}) scale(${scale})" fill="${PALETTE[run.colour]}">${uses.join('')}</g>`;
}

/** The size at which a scene is shown when nothing else is said: that of its sheet, else its own in pixels. */
const sizeOf = ({ paper, width, height }: Scene): [string, string] =>
  paper ? [`${paper.width}mm`, `${paper.height}mm`] : [String(width), String(height)];

/** A scene as SVG that needs no font; one that is made for a sheet prints on that sheet. */
export function toSvg(scene: Scene, [width, height] = sizeOf(scene)): string {
  const outlines = new Map<string, string>();
  const marks = scene.marks.map((mark) => drawMark(mark, outlines));
  const defs = [...outlines].filter(([, path]) => path).map(([id, path]) => `<path id="${id}" d="${path}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${scene.width} ${scene.height}" role="img">`,
    `<title>${escape(scene.title)}</title>`,
    `<defs>${defs.join('')}</defs>`,
    `<rect width="100%" height="100%" fill="${PALETTE.paper}"/>`,
    ...marks,
    '</svg>\n',
  ].join('\n');
}
