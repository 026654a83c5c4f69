import { getDocumentProxy } from 'unpdf';

/** One line of text on a printed page; lengths in millimetres. */
export interface PrintedLine {
  text: string;
  /** Left and right end, from the left edge of the paper. */
  left: number;
  right: number;
  /** Height of the baseline, from the upper edge of the paper. */
  baseline: number;
  /** Size of the type in points. */
  size: number;
}
export interface PrintedPage {
  width: number;
  height: number;
  lines: PrintedLine[];
}

const MM = 25.4 / 72;

/** Reads a PDF as its reader sees it: pages with their lines, top to bottom. */
export async function readPdf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const lines: PrintedLine[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      const part = { left: x * MM, right: (x + item.width) * MM, baseline: (height - y) * MM, size };
      const line = lines.find((other) => Math.abs(other.baseline - part.baseline) < 1);
      if (!line) lines.push({ ...part, text: item.str });
      else
        Object.assign(line, { text: line.text + item.str, left: Math.min(line.left, part.left), right: Math.max(line.right, part.right) });
    }
    pages.push({ width: width * MM, height: height * MM, lines: lines.toSorted((a, b) => a.baseline - b.baseline) });
  }
  return pages;
}
