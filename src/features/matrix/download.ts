import type { MatrixData } from './data.ts';
import { matrixCsv, matrixRows } from './export.ts';
import { INITIAL, type MatrixState } from './state.ts';
import { matrixSvg, type Palette } from './svg.ts';
import type { MatrixView } from './view.ts';
import { captionOf, conditions, settings } from './words.ts';

/** The day, by the reader's clock. Not that of `share/citation.ts`: sharing it costs every page that one reads a file of its own. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

function save(blob: Blob, name: string): void {
  const a = document.createElement('a');
  a.href = URL.createObjectURL(blob);
  a.download = name;
  a.click();
  // The browser has taken the address by then; keeping it would keep the file in memory.
  setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
}

function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return { ink: colour('--ink'), paper: colour('--paper'), rule: colour('--rule'), accent: colour('--accent') };
}

/** Draws an SVG into a canvas of twice its size, for sharp print. */
async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width * 2, image.height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG from this browser'))), 'image/png'),
  );
}

/**
 * Hands the reader what is seen, as a file. A picture goes its own way: it says what it shows, where it is from, and of which day it is.
 */
export async function download(kind: string, data: MatrixData, view: MatrixView, state: MatrixState, source: string): Promise<void> {
  const name = '责任矩阵';
  if (kind === 'csv') {
    save(new Blob([matrixCsv(data, view)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    return;
  }
  if (kind === 'xlsx') {
    const { matrixWorkbook } = await import('./workbook.ts');
    save(await matrixWorkbook(matrixRows(data, view), name), `${name}.xlsx`);
    return;
  }
  const svg = matrixSvg(data, view, {
    palette: palette(),
    title: name,
    about: [captionOf(data, view, INITIAL), ...conditions(data, state), ...settings(data, state)],
    source: [source, `${today()}下载，${location.href}`],
    intensity: state.intensity,
  });
  if (kind === 'svg') save(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
  else save(await toPng(svg), `${name}.png`);
}
