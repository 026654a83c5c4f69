import { DISCLOSURE_LABELS } from './furniture.ts';

const label = (cell: string): string | undefined => {
  const words = cell.replace(/[\s\u3000]/g, '').replace(/：/g, ':');
  return words.endsWith(':') && DISCLOSURE_LABELS.includes(words.slice(0, -1)) ? words.slice(0, -1) : undefined;
};

/** Reads the rows of a disclosure table (cells parted by `|`): label to value, empty values included. */
export function readDisclosure(rows: readonly string[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const row of rows) {
    const cells = row.split('|').map((c) => c.trim());
    for (const [i, cell] of cells.entries()) {
      const name = label(cell);
      if (name === undefined) continue;
      const value = cells[i + 1] ?? '';
      table.set(name, label(value) === undefined ? value : '');
    }
  }
  return table;
}
