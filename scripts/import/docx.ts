import { parse } from 'node-html-parser';
import { ImportError } from './error.ts';
import { linesOfElement } from './html.ts';
import type { ReceivedDocument } from './received.ts';

/** Reads a Word file (.docx) by its paragraphs and tables. Numbers that Word itself sets are not in the text; the note says so. */
export async function readDocx(bytes: Buffer, name: string): Promise<ReceivedDocument> {
  if (bytes.subarray(0, 4).toString('latin1') === '\u00d0\u00cf\u0011\u00e0')
    throw new ImportError(name, '加了密码的文件，或旧格式的 .doc', '没有密码的 .docx', '用 WPS 或 Word 打开，去掉密码，另存为 .docx。');
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
    throw new ImportError(name, '内容不是 .docx', '.docx 文件', '看看扩展名对不对，重新下载或另存一次。');
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml({ buffer: bytes }, { ignoreEmptyParagraphs: true }));
  } catch {
    throw new ImportError(name, '打不开，文件可能损坏', '.docx 文件', '用 WPS 或 Word 打开，另存一次。');
  }
  const root = parse(html);
  const numbered = root.querySelectorAll('ol > li').length;
  const notes = numbered > 0 ? [`有 ${numbered} 段用了自动编号，序号不在文字里；请把自动编号转成文字再导入。`] : [];
  return { text: `${linesOfElement(root).join('\n')}\n`, received: [['source/received.docx', bytes]], notes };
}
