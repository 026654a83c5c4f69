/** A table of a sheet: rows of cells, or a heading that runs across. Lines of a cell are parted by line breaks. */
export interface SheetTable {
  heading?: string | undefined;
  columns: { title: string; /** Share of the width. */ width: number }[];
  rows: (string[] | { across: string })[];
}

/** A sheet for a desk or a meeting, the same on paper, as XLSX and as DOCX. */
export interface Sheet {
  title: string;
  /** Lines under the title. */
  lines: string[];
  tables: SheetTable[];
  /** What it rests on, at its foot. */
  source: string;
  paper: 'A3' | 'A4';
  /** It is one page, in type as small as that takes. */
  onePage?: true;
}
