import writeXlsxFile from 'write-excel-file/browser';

/** Half-width characters of the first column, which names tasks, and of the others. */
const WIDTHS = { task: 42, other: 12 } as const;

/**
 * What is seen of the matrix as a workbook: the head frozen, landscape; numbers as numbers, all else as text, so that nothing runs. Loaded only when somebody asks for it.
 * @param rows the head, then a row a task
 */
export async function matrixWorkbook([head = [], ...rows]: string[][], name: string): Promise<Blob> {
  const number = (text: string): boolean => /^\d+$/.test(text);
  const data = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) =>
      row.map((text) =>
        text === '' ? null : number(text) ? { value: Number(text), type: Number } : { value: text, type: String, wrap: true },
      ),
    ),
  ];
  return writeXlsxFile(data, {
    sheet: name,
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: head.map((_, i) => ({ width: i === 0 ? WIDTHS.task : WIDTHS.other })),
  }).toBlob();
}
