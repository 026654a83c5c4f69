/** A fault in the content, told to the person who edits it. Every check returns a list of these; none throws at the first. */
export interface Diagnostic {
  /** Kind of fault, stable, for tests and tools: `schema`, `unknown-unit`, `quotation`, `fidelity` … */
  code: string;
  /** File within the content folder. */
  file: string;
  /** Field within the file, `targets.0.value`; absent when the whole file is meant. */
  field?: string | undefined;
  /** Line in the file, counted from 1, where it is known. */
  line?: number | undefined;
  /** Character in the line, counted from 1, where it is known. */
  column?: number | undefined;
  found: string;
  expected: string;
  /** What the editor most likely has to do. */
  fix: string;
}

/** Shortens a long text for a message: its beginning, and how long it is. */
export const brief = (text: string, most = 60): string => (text.length <= most ? text : `${text.slice(0, most)}…（共 ${text.length} 字）`);

/** One fault in five lines, in the order in which an editor needs them: where, what is there, what should be, what to do. */
export function formatDiagnostic(fault: Diagnostic): string {
  const place = [
    fault.file,
    fault.line === undefined ? '' : `第 ${fault.line} 行${fault.column === undefined ? '' : `第 ${fault.column} 列`}`,
    fault.field ? `字段 ${fault.field}` : '',
  ]
    .filter(Boolean)
    .join('，');
  return `✗ ${place}  [${fault.code}]\n    实际：${fault.found}\n    应为：${fault.expected}\n    建议：${fault.fix}`;
}

/** All faults of a check, sorted by file and line so that an editor can go through them from the top. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const sorted = diagnostics.toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  return `${sorted.map(formatDiagnostic).join('\n')}\n共 ${diagnostics.length} 处错误。`;
}
