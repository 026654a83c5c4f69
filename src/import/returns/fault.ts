/** What is wrong with a filled form, told to the office that collects: in which workbook, sheet and cell, what is there, what should be, what to do. */
export interface FormFault {
  workbook: string;
  sheet?: string | undefined;
  /** `G5`. */
  cell?: string | undefined;
  found: string;
  expected: string;
  fix: string;
}

/** A fault in four lines, in the order in which the office needs them. */
export const formatFormFault = ({ workbook, sheet, cell, found, expected, fix }: FormFault): string =>
  `✗ ${[workbook, sheet && `工作表“${sheet}”`, cell && `单元格 ${cell}`].filter(Boolean).join('，')}\n    实际：${found}\n    应为：${expected}\n    建议：${fix}`;
