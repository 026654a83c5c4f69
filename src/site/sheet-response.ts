import { aboutWorkbook } from '../export/spreadsheet.ts';
import { sheetDocx } from '../export/sheets/docx.ts';
import { sheetXlsx } from '../export/sheets/xlsx.ts';
import type { Sheet } from '../plan/sheet.ts';
import type { Plan } from '../plan/types.ts';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
/** Forms in which a sheet can be taken away. */
export const SHEET_FORMS = ['xlsx', 'docx'] as const;
export type SheetForm = (typeof SHEET_FORMS)[number];

/** A sheet as a file to go on editing. */
export async function sheetResponse(plan: Plan, sheet: Sheet, form: SheetForm): Promise<Response> {
  const about = aboutWorkbook(plan, sheet.title);
  const bytes = await (form === 'xlsx' ? sheetXlsx(sheet, about) : sheetDocx(sheet, about));
  return new Response(bytes, { headers: { 'content-type': TYPES[form] } });
}
