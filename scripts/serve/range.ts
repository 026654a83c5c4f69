/** A part of a file: first and last byte, both included. */
export interface Range {
  start: number;
  end: number;
}

/**
 * What the header `Range` asks for (RFC 9110, 14.1.2).
 * @returns a part; `none` when the whole file is to be sent (no range, several, or not understood); `outside` when the file has no such part
 */
export function rangeOf(header: string | undefined, size: number): Range | 'none' | 'outside' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (!from && !to) return 'none';
  // Without a beginning: that many bytes from the end.
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (from && to && Number(to) < Number(from)) return 'none';
  return start < size && end >= start ? { start, end } : 'outside';
}
