import type ExcelJS from 'exceljs';
import { nearest } from '../../collections/did-you-mean.ts';
import { EVIDENCE_COLUMNS, SHEETS } from '../../collections/progress/form.ts';
import type { ProgressData } from '../../collections/progress/schema.ts';
import { webAddress } from '../../collections/web-address.ts';
import type { FormFault } from './fault.ts';
import { readGrid } from './grid.ts';
import { JudgedSheet } from './judged.ts';

type EvidenceKey = (typeof EVIDENCE_COLUMNS)[number]['key'];

/** A document that a form names, and where each of its fields stands. */
export interface Document {
  document: ProgressData['entries'][number]['evidence'][number];
  cellOf: (key: EvidenceKey) => string;
}

/** Hosts that only those within a network reach. */
const WITHIN = /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[|[^.]+$)/;

/** Whether anyone on the web can open an address; a Chinese stop at its end was typed after it. */
function anyoneReaches(text: string): boolean {
  const url = webAddress(text);
  return url !== undefined && !WITHIN.test(url.hostname) && !/[。，；、：！？）】》”]$/.test(text);
}

/** The documents of the sheet of evidence, by the thing that they speak of. */
export function readEvidence(
  workbook: string,
  book: ExcelJS.Workbook,
  ids: readonly string[],
  today: string,
): { evidence: Map<string, Document[]>; faults: FormFault[] } {
  const { rows, faults } = readGrid<EvidenceKey>(workbook, book, SHEETS.evidence, EVIDENCE_COLUMNS);
  const sheet = new JudgedSheet<EvidenceKey>(workbook, SHEETS.evidence, EVIDENCE_COLUMNS, today);
  const evidence = new Map<string, Document[]>();
  for (const row of rows) {
    const id = sheet.words(row, 'id', '填报表里的标识');
    if (id !== undefined && !ids.includes(id)) {
      const [near] = nearest(id, ids, 1, 0.6);
      sheet.tell(row.cell('id').address, id, '填报表里的标识', near === undefined ? '从列表里选。' : `是不是 ${near}？从列表里选。`);
      continue;
    }
    const title = sheet.words(row, 'title', '标题');
    const issuer = sheet.words(row, 'issuer', '发文单位');
    const number = sheet.words(row, 'number');
    const date = sheet.words(row, 'date', '日期');
    const url = sheet.words(row, 'url', '公开的网址');
    if (url !== undefined && !anyoneReaches(url))
      sheet.tell(row.cell('url').address, url, '以 https:// 或 http:// 开头、谁都打得开的完整网址', '从浏览器的地址栏里复制。');
    if (id === undefined || title === undefined || issuer === undefined || date === undefined || url === undefined) continue;
    const document = { title, issuer, ...(number === undefined ? {} : { number }), date, url };
    evidence.set(id, [...(evidence.get(id) ?? []), { document, cellOf: (key) => row.cell(key).address }]);
  }
  return { evidence, faults: [...faults, ...sheet.faults] };
}
