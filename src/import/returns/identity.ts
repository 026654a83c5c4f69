import type ExcelJS from 'exceljs';
import { FORM_VERSION, MARKS, SHEETS } from '../../collections/progress/form.ts';
import { PERIOD } from '../../plan/period.ts';
import { versionOfSubjects } from '../../plan/subjects.ts';
import type { Department, Plan } from '../../plan/types.ts';
import { filled } from './cells.ts';
import type { FormFault } from './fault.ts';

/** What the form says of itself, by label. */
function marksOf(book: ExcelJS.Workbook): Map<string, { text: string; cell: string }> {
  const marks = new Map<string, { text: string; cell: string }>();
  book.worksheets
    .find((one) => one.name.trim() === SHEETS.notes)
    ?.eachRow((row) => {
      const label = filled(row.getCell(1)).text;
      if ((Object.values(MARKS) as string[]).includes(label))
        marks.set(label, { text: filled(row.getCell(2)).text, cell: row.getCell(2).address });
    });
  return marks;
}

/** Of which unit, quarter, form and plan it is; faults for a form of another. */
export function identity(
  workbook: string,
  book: ExcelJS.Workbook,
  plan: Plan,
): { department: Department; period: string } | { faults: FormFault[] } {
  const marks = marksOf(book);
  const refuse = (label: string, expected: string, fix: string): { faults: FormFault[] } => ({
    faults: [
      {
        workbook,
        sheet: SHEETS.notes,
        cell: marks.get(label)?.cell,
        found: `${label}：${marks.get(label)?.text || '没有'}`,
        expected,
        fix,
      },
    ],
  });
  const RESEND = '用 npm run returns 重新生成，请单位在新表上填写。';
  if (marks.get(MARKS.form)?.text !== FORM_VERSION) return refuse(MARKS.form, FORM_VERSION, `表式不对。${RESEND}`);
  const department = plan.departments.find(({ id }) => id === marks.get(MARKS.unit)?.text);
  if (!department) return refuse(MARKS.unit, `${plan.departments.map(({ id }) => id).join('、')} 之一`, `认不出是哪个单位的表。${RESEND}`);
  const period = marks.get(MARKS.period)?.text ?? '';
  if (!PERIOD.test(period)) return refuse(MARKS.period, '2026-Q4 的样子', `认不出是哪个季度的表。${RESEND}`);
  const version = versionOfSubjects(department);
  if (marks.get(MARKS.plan)?.text !== version) return refuse(MARKS.plan, version, `方案改过，这是旧方案的表。${RESEND}`);
  return { department, period };
}
