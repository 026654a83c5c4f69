import { unzipSync } from 'fflate';
import ExcelJS from 'exceljs';
import type { FormFault } from './fault.ts';

/** A workbook may be so large, packed and unpacked; a form has a hundredth of it. */
const MOST_PACKED = 10 * 1024 * 1024;
const MOST_UNPACKED = 80 * 1024 * 1024;
const MOST_PARTS = 500;

const AS_XLSX = '在 Excel、WPS 或 LibreOffice 里打开，另存为 .xlsx 工作簿，再放回来。';

/** Names of the parts of an archive, without unpacking any; `undefined` when it is none or would fill the memory. */
function partsOf(bytes: Uint8Array): string[] | 'large' | undefined {
  const names: string[] = [];
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return unpacked > MOST_UNPACKED || names.length > MOST_PARTS ? 'large' : names;
}

/** Why a file is not read at all, before anything in it is looked at. */
function refusal(workbook: string, bytes: Uint8Array): FormFault | undefined {
  const expected = '按填报表填好的 .xlsx 工作簿';
  if (!/\.xlsx$/i.test(workbook)) return { workbook, found: workbook.split('.').at(-1) ?? workbook, expected, fix: AS_XLSX };
  if (bytes.length === 0) return { workbook, found: '空文件', expected, fix: '请单位重新发送。' };
  if (bytes.length > MOST_PACKED)
    return { workbook, found: `${Math.round(bytes.length / 1024 / 1024)} MB`, expected: '10 MB 以内', fix: '删去图片和多余的工作表。' };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return { workbook, found: '加了密码，或是旧的 .xls 格式改了名', expected, fix: `取消密码；${AS_XLSX}` };
  const parts = partsOf(bytes);
  if (parts === 'large') return { workbook, found: '展开后过大', expected: '80 MB 以内', fix: '只留填报表自己的工作表，另存一份。' };
  if (!parts) return { workbook, found: '文件不完整，或不是工作簿', expected, fix: '请单位重新发送。' };
  if (parts.some((name) => /vbaProject|macrosheets|activeX/i.test(name)))
    return { workbook, found: '带有宏或控件', expected: '没有宏的 .xlsx 工作簿', fix: AS_XLSX };
  return parts.includes('[Content_Types].xml') && parts.some((name) => /^xl\/worksheets\//i.test(name))
    ? undefined
    : { workbook, found: '压缩包，不是工作簿', expected, fix: '请单位发送填报表本身。' };
}

/** Reads a file as a workbook, or says why not. Nothing in it runs: formulas, links and macros are only looked at. */
export async function openForm(workbook: string, bytes: Uint8Array): Promise<{ book: ExcelJS.Workbook } | { fault: FormFault }> {
  const fault = refusal(workbook, bytes);
  if (fault) return { fault };
  try {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    return { book };
  } catch {
    return { fault: { workbook, found: '读不出的工作簿', expected: '完整的 .xlsx 工作簿', fix: AS_XLSX } };
  }
}
