import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ImportError } from './error.ts';
import { decode, type ReceivedDocument } from './received.ts';

const MOST = 20 * 1024 * 1024;

/** Reads a received file of any known form. @throws ImportError for one that holds no text, is not what its name says, or is too large */
export async function readDocument(path: string): Promise<ReceivedDocument> {
  const name = basename(path);
  const size = await stat(path).then(
    (s) => (s.isFile() ? s.size : -1),
    () => undefined,
  );
  if (size === undefined || size < 0) throw new ImportError(name, '没有这个文件', '一份正式文本', '检查路径。');
  if (size === 0) throw new ImportError(name, '空文件', '有内容的文件', '重新下载或另存一次。');
  if (size > MOST)
    throw new ImportError(name, `${Math.round(size / 1048576)} MB`, '20 MB 以内的文件', '一份通知没有这么大；只留文字部分再试。');
  const bytes = await readFile(path);
  const document = await (readers[extname(name).toLowerCase()] ?? unknown)(bytes, name);
  const han = document.text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (document.text.trim() === '')
    throw new ImportError(name, '里面没有文字', '有文字的文件', '扫描件要先做文字识别并人工校对，另存为 .txt 或 .docx。');
  if (han < 30 || han < document.text.replace(/\s/g, '').length * 0.2)
    throw new ImportError(name, `只有 ${han} 个汉字`, '中文的通知或方案', '检查文件：可能不是中文，可能编码不对，也可能不是通知。');
  return document;
}

type Reader = (bytes: Buffer, name: string) => Promise<ReceivedDocument> | ReceivedDocument;

const readers: Record<string, Reader | undefined> = {
  '.txt': (bytes, name) => plainText(bytes, name),
  '.md': (bytes, name) => plainText(bytes, name),
  '.html': async (bytes, name) => (await import('./html.ts')).readHtml(bytes, name),
  '.htm': async (bytes, name) => (await import('./html.ts')).readHtml(bytes, name),
  '.docx': async (bytes, name) => (await import('./docx.ts')).readDocx(bytes, name),
  '.pdf': async (bytes, name) => (await import('./pdf.ts')).readPdf(bytes, name),
};

const unknown: Reader = (_, name) => {
  const old = /\.(doc|wps)$/i.test(name);
  throw new ImportError(
    name,
    old ? '旧格式的文字处理文件' : '不认识的文件类型',
    '.txt、.html、.docx 或 .pdf',
    old ? '用 WPS 或 Word 打开，另存为 .docx。' : '另存为其中一种。',
  );
};

function plainText(bytes: Buffer, name: string): ReceivedDocument {
  return { ...decode(bytes, name), received: [] };
}
