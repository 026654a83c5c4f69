import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkContent, type CheckResult } from '../../../src/collections/check-content.ts';
import type { Diagnostic } from '../../../src/collections/diagnostic.ts';

export const BASE = 'test/fixtures/plans/base';
export const CASES = 'test/fixtures/faults';

/**
 * A case of bad content: what is done to the good plan, and every fault that must be told, no more and no less. Other files of the case's folder are
 * laid over the plan as they are.
 */
export interface Case {
  what: string;
  /** Words of a file that are replaced; they must stand in it exactly once. */
  change?: { file: string; from: string; to: string }[];
  remove?: string[];
  diagnostics: Diagnostic[];
}

export const readCase = (name: string): Case => parse(readFileSync(join(CASES, name, 'expected.yaml'), 'utf8')) as Case;

function replace(dir: string, { file, from, to }: { file: string; from: string; to: string }): void {
  const text = readFileSync(join(dir, file), 'utf8');
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand in ${file} exactly once`);
  writeFileSync(
    join(dir, file),
    text.replace(from, () => to),
  );
}

/** Checks a copy of the good plan with changes made to it. */
export async function checkChanged({ change = [], remove = [] }: Pick<Case, 'change' | 'remove'>, overlay?: string): Promise<CheckResult> {
  const dir = mkdtempSync(join(tmpdir(), 'plan-'));
  try {
    cpSync(BASE, dir, { recursive: true });
    if (overlay) cpSync(overlay, dir, { recursive: true, filter: (path) => !path.endsWith('expected.yaml') });
    for (const one of change) replace(dir, one);
    for (const file of remove) rmSync(join(dir, file));
    return await checkContent(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
