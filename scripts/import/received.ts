import { ImportError } from './error.ts';

/** The text of a received file, and what is to be kept of the file itself. */
export interface ReceivedDocument {
  text: string;
  /** The file as received, where the text is only taken from it, by path in the content folder. */
  received: [string, Uint8Array][];
  /** What the reader of the import should know: how the text was decoded, what was left out. */
  notes: string[];
}

/** Decodes a plain text: UTF-8, UTF-16 by its mark, else GB 18030, which is said. */
export function decode(bytes: Buffer, name: string): { text: string; notes: string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), notes: ['文件是 UTF-16 编码，已转成 UTF-8。'] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), notes: ['文件是 UTF-16 编码，已转成 UTF-8。'] };
  if (bytes.subarray(0, 4096).includes(0))
    throw new ImportError(name, '不是文本，是二进制内容', '纯文本', '看看扩展名对不对；.docx、.pdf 请用原来的扩展名。');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), notes: [] };
  } catch {
    try {
      return { text: new TextDecoder('gb18030', { fatal: true }).decode(bytes), notes: ['文件是 GBK/GB 18030 编码，已转成 UTF-8。'] };
    } catch {
      throw new ImportError(name, '不是 UTF-8，也不是 GBK', 'UTF-8 编码的文本', '用编辑器打开，确认没有乱码，另存为 UTF-8。');
    }
  }
}
