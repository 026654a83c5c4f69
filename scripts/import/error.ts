/** A file that cannot be imported, told in four lines: which, what was found, what was expected, what to do. */
export class ImportError extends Error {
  constructor(file: string, found: string, expected: string, fix: string) {
    super(`✗ ${file}\n    实际：${found}\n    应为：${expected}\n    建议：${fix}`);
  }
}
