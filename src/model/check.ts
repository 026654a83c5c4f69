import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble, type Plan } from './plan.ts';
import { checkCases } from './checks/cases.ts';
import { checkConflicts } from './checks/conflicts.ts';
import { checkDisclosure } from './checks/disclosure.ts';
import { checkFigures } from './checks/figures.ts';
import { checkGuides } from './checks/guides.ts';
import { checkConditions, checkQuestions } from './checks/questions.ts';
import { checkEditorsWords } from './checks/editor.ts';
import { checkFidelity, compareWithSource, type FidelityReport } from './checks/fidelity.ts';
import { checkPunctuation } from './checks/punctuation.ts';
import { checkOutline, checkReferences, checkTasks, checkTerms, checkTitles } from './checks/relations.ts';
import { checkSynonyms } from './checks/synonyms.ts';
import { checkTargets } from './checks/targets.ts';
import { checkNames, checkOrphans, checkUnits } from './checks/units.ts';
import { checkQuotations } from './checks/quotations.ts';
import type { Check } from './checks/context.ts';
import { composeDocument } from './document.ts';
import type { Fault } from './fault.ts';
import { readContent } from './read.ts';
import { validate, type Records } from './records.ts';
import { folders, type FolderName } from './schema/index.ts';

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
  checkGuides,
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
  faults: Fault[];
  fidelity: FidelityReport | undefined;
}

/**
 * Reads a content folder, applies schemas and checks, and assembles the plan if nothing is wrong. Never throws for faulty content.
 * @param dir the content folder
 */
export async function checkContent(dir: string): Promise<CheckResult> {
  const raw = await readContent(dir);
  const { records, faults } = validate(raw);
  const file = records.plan?.data.source.file;
  const source = file === undefined ? undefined : await readFile(join(dir, file), 'utf8').catch(() => undefined);
  if (records.plan && source === undefined)
    faults.push({
      code: 'missing-source',
      file: 'plan.yaml',
      field: 'source.file',
      line: records.plan.lineOf?.(['source', 'file']),
      found: String(file),
      expected: '存在的文件',
      mend: '把收到的正式文本放到这里，或改正路径。',
    });
  const valid = new Set(Object.keys(folders).flatMap((name) => records[name as FolderName].map((entry) => `${name}/${entry.id}`)));
  const broken = new Set([...raw.present].filter((key) => !valid.has(key)));
  faults.push(...CHECKS.flatMap((check) => check({ records, source, present: raw.present, broken })));
  const fidelity =
    records.plan && source !== undefined ? compareWithSource(records.plan.data, source, composeDocument(records)) : undefined;
  return { plan: faults.length === 0 ? assemble(records as Records) : undefined, faults, fidelity };
}
