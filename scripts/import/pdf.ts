import { ImportError } from './error.ts';
import type { ReceivedDocument } from './received.ts';

/** Words of a PDF with where they stand on the page. */
interface Word {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Lines of a page from its words: those at one height belong together, a wide gap is a blank. A line that is set in begins with one. */
export function linesOfPage(words: readonly Word[]): string[] {
  const rows: { y: number; words: Word[] }[] = [];
  for (const word of words.filter((w) => w.str.trim() !== '')) {
    const y = word.transform[5] ?? 0;
    const row = rows.find((r) => Math.abs(r.y - y) < Math.max(2, word.height * 0.5));
    if (row) row.words.push(word);
    else rows.push({ y, words: [word] });
  }
  const left = Math.min(...rows.flatMap((r) => r.words.map((w) => w.transform[4] ?? 0)));
  return rows
    .toSorted((a, b) => b.y - a.y)
    .map(({ words: row }) => {
      const sorted = row.toSorted((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0));
      let text = '';
      let end = sorted[0]?.transform[4] ?? 0;
      for (const word of sorted) {
        const x = word.transform[4] ?? 0;
        if (text !== '' && x - end > word.height * 0.8) text += '  ';
        text += word.str;
        end = x + word.width;
      }
      const first = sorted[0];
      return (first && (first.transform[4] ?? 0) - left > first.height * 1.2 ? '　　' : '') + text.trim();
    });
}

/** Reads a PDF that has text. One that is only scanned, or locked, is refused with a word on what to do. */
export async function readPdf(bytes: Buffer, name: string): Promise<ReceivedDocument> {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw new ImportError(name, '内容不是 PDF', 'PDF 文件', '看看扩展名对不对，重新下载一次。');
  const { getDocumentProxy } = await import('unpdf');
  let pages: string[][];
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    pages = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      const { items } = await (await pdf.getPage(n)).getTextContent();
      pages.push(linesOfPage(items.filter((item): item is (typeof items)[number] & Word => 'str' in item)));
    }
  } catch (error) {
    const locked = /password/i.test(String(error));
    throw new ImportError(
      name,
      locked ? '加了密码的 PDF' : '打不开的 PDF',
      '没有密码、没有损坏的 PDF',
      locked ? '用阅读器打开，去掉密码，另存一次。' : '重新下载一次，或另存为 .docx、.txt。',
    );
  }
  const lines = pages.flat();
  const perPage = lines.join('').replace(/\s/g, '').length / Math.max(1, pages.length);
  if (perPage < 40)
    throw new ImportError(
      name,
      '扫描件：页面是图片，没有文字',
      '有文字的 PDF',
      '先做文字识别（OCR）并人工校对，另存为 .txt 或 .docx 再导入。',
    );
  return { text: `${lines.join('\n')}\n`, received: [['source/received.pdf', bytes]], notes: [] };
}
