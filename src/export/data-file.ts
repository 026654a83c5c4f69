import type { Table } from '../collections/table.ts';

/** A file of the open data. */
export interface DataFile {
  /** Name within `/data/`. */
  name: string;
  title: string;
  /** Media type, for the page and for JSON-LD. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The table that the file holds; absent for the text, the workbook and the manifest. */
  table?: Table;
}
