import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble, type Plan } from '../plan/assemble.ts';
import { checkCases } from './cases/check.ts';
import { checkConflicts } from './rules/conflicts.ts';
import { checkDisclosure } from './plan/disclosure.ts';
import { checkFigures } from './figures/check.ts';
import { checkProse } from './rules/prose.ts';
import { checkConditions, checkQuestions } from './questions/check.ts';
import { checkEditorsWords } from './rules/editor.ts';
import { checkFidelity, compareWithSource, type FidelityReport } from './rules/fidelity.ts';
import { checkPunctuation } from './rules/punctuation.ts';
import { checkOutline, checkReferences, checkTasks, checkTerms, checkTitles } from './rules/relations.ts';
import { checkSynonyms } from './synonyms/check.ts';
import { checkTargets } from './rules/targets.ts';
import { checkNames, checkOrphans, checkUnits } from './departments/check.ts';
import { checkQuotations } from './rules/quotations.ts';
import type { Check } from './rules/context.ts';
import { composeDocument } from '../plan/document.ts';
import { chinaDay } from '../notice/dates.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readContent } from './read.ts';
import { validate, type Records } from './validate.ts';
import { folders, type FolderName } from './index.ts';

/** Every rule that content must keep, beyond the schemas. A new rule is a new function in this list. */
const CHECKS: readonly Check[] = [
  checkOutline,
  checkTasks,
  checkTitles,
  checkUnits,
  checkNames,
  checkOrphans,
  checkReferences,
  checkConditions,
  checkQuestions,
  checkFigures,
  checkTerms,
  checkProse,
  checkCases,
  checkQuotations,
  checkTargets,
  checkConflicts,
  checkEditorsWords,
  checkSynonyms,
  checkPunctuation,
  checkDisclosure,
  checkFidelity,
];

export interface CheckResult {
  /** The assembled plan; absent when there is any fault. */
  plan: Plan | undefined;
  /** Every fault of every file, all at once. */
  diagnostics: Diagnostic[];
  fidelity: FidelityReport | undefined;
}

/**
 * Reads a content folder, applies schemas and checks, and assembles the plan if nothing is wrong. Never throws for faulty content.
 * @param dir the content folder
 * @param builtOn the day as of which the site is built; today in China
 */
export async function checkContent(dir: string, builtOn: string = chinaDay(new Date())): Promise<CheckResult> {
  const raw = await readContent(dir);
  const { records, diagnostics } = validate(raw);
  const file = records.plan?.data.source.file;
  const source = file === undefined ? undefined : await readFile(join(dir, file), 'utf8').catch(() => undefined);
  if (records.plan && source === undefined)
    diagnostics.push({
      code: 'missing-source',
      file: 'plan.yaml',
      field: 'source.file',
      line: records.plan.lineOf?.(['source', 'file']),
      found: String(file),
      expected: '存在的文件',
      fix: '把收到的正式文本放到这里，或改正路径。',
    });
  const valid = new Set(Object.keys(folders).flatMap((name) => records[name as FolderName].map((entry) => `${name}/${entry.id}`)));
  const broken = new Set([...raw.present].filter((key) => !valid.has(key)));
  diagnostics.push(...CHECKS.flatMap((check) => check({ records, source, present: raw.present, broken })));
  const fidelity =
    records.plan && source !== undefined ? compareWithSource(records.plan.data, source, composeDocument(records)) : undefined;
  return { plan: diagnostics.length === 0 ? assemble(records as Records, builtOn) : undefined, diagnostics, fidelity };
}
