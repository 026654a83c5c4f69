import { SHEETS } from '../../collections/progress/form.ts';
import { STATUSES } from '../../collections/progress/statuses.ts';
import type { Department } from '../../plan/types.ts';
import type { FormFault } from './fault.ts';
import type { Answer, ReadForm } from './form.ts';

const shown = ({ entry: { status, done } }: Answer): string => [STATUSES[status], done].filter(Boolean).join('，');

/** Two forms of one unit that answer one question: both are shown, and neither is taken. Word for word the same is no question. */
function contradictions(forms: readonly ReadForm[]): FormFault[] {
  return forms.flatMap((later, i) =>
    forms.slice(0, i).flatMap((earlier) =>
      earlier.department !== later.department || earlier.period !== later.period
        ? []
        : later.answers.flatMap((answer): FormFault[] => {
            const other = earlier.answers.find(({ entry }) => entry.about === answer.entry.about);
            if (!other || JSON.stringify(other.entry) === JSON.stringify(answer.entry)) return [];
            return [
              {
                workbook: later.workbook,
                sheet: SHEETS.returns,
                cell: answer.cell,
                found: `${answer.entry.about}：“${shown(answer)}”；${earlier.workbook} 的 ${other.cell}：“${shown(other)}”`,
                expected: `${later.department.name}的一个回答`,
                fix: '两份表说法不同，向单位核实，移走作废的一份。',
              },
            ];
          }),
    ),
  );
}

/** The quarter of most forms; the earlier-named one of two alike. */
function commonPeriod(forms: readonly ReadForm[]): string | undefined {
  const counted = [...Map.groupBy(forms, ({ period }) => period)].toSorted((a, b) => b[1].length - a[1].length);
  return counted[0]?.[0];
}

/** What one unit said in one quarter, from all of its forms. */
export interface Returned {
  department: Department;
  period: string;
  answers: Answer[];
  workbooks: string[];
}

/**
 * Puts the forms of all units together.
 * @param period the quarter that is being collected; that of most forms when it is not said
 */
export function together(forms: readonly ReadForm[], period = commonPeriod(forms)): { returned: Returned[]; faults: FormFault[] } {
  const others = forms
    .filter((form) => form.period !== period)
    .map(({ workbook, period: own }): FormFault => ({
      workbook,
      sheet: SHEETS.notes,
      found: own,
      expected: period ?? '一个季度',
      fix: '这是别的季度的表，移走，或用 --period 说明收哪个季度。',
    }));
  const mine = forms.filter((form) => form.period === period);
  const returned = [...Map.groupBy(mine, ({ department }) => department)].map(([department, own]) => ({
    department,
    period: period ?? '',
    workbooks: own.map(({ workbook }) => workbook),
    answers: [...new Map(own.flatMap(({ answers }) => answers).map((answer) => [answer.entry.about, answer] as const)).values()],
  }));
  return { returned, faults: [...others, ...contradictions(mine)] };
}
