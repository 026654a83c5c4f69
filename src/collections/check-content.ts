import { lstat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { chinaDay } from '../notice/dates.ts';
import { assemble } from '../plan/assemble.ts';
import { composeDocument } from '../plan/document.ts';
import type { Plan } from '../plan/types.ts';
import type { Diagnostic } from './diagnostic.ts';
import { FOLDERS, SINGLES } from './index.ts';
import { checkSource } from './plan/source.ts';
import { readContent } from './read.ts';
import type { PartialRecords, Records } from './records.ts';
import { checkAsked } from './rules/asked.ts';
import { checkCharacters } from './rules/characters.ts';
import { diagnosticAt, type Check } from './rules/context.ts';
import { checkChangeDays, checkDays } from './rules/days.ts';
import { checkFidelity, compareWithSource, recordsThatDiffer, type FidelityReport } from './rules/fidelity.ts';
import { missingFolders } from './rules/folders.ts';
import { checkIssuers } from './rules/issuers.ts';
import { checkOrder } from './rules/order.ts';
import { checkOwnWords } from './rules/own-words/index.ts';
import { checkProse } from './rules/prose.ts';
import { checkPunctuation } from './rules/punctuation.ts';
import { checkQuotations } from './rules/quotations.ts';
import { checkReferences } from './rules/references.ts';
import { checkSlips } from './rules/slips.ts';
import { checkTargets } from './rules/targets.ts';
import { checkUnrecorded } from './rules/unrecorded.ts';
import { checkSeal } from './seal/check.ts';
import { readTextFile } from './text-file.ts';
import { validate } from './validate.ts';

/**
 * Every rule that content must keep, beyond the schemas: what each collection asks of itself (a missing task explains a text that differs), the text itself, and
 * what rests on both: what follows from the kinds of the schemas' fields, and what runs across all collections.
 */
const CHECKS: readonly Check[] = [
  ...[...SINGLES, ...FOLDERS].flatMap(({ checks = [] }): readonly Check[] => checks),
  checkFidelity,
  checkReferences,
  checkProse,
  checkQuotations,
  checkTargets,
  checkPunctuation,
  checkCharacters,
  checkOrder,
  checkOwnWords,
  checkDays,
  checkChangeDays,
  checkIssuers,
  checkSlips,
  checkAsked,
  checkUnrecorded,
];

export interface CheckResult {
  /** The checked records; absent when there is any diagnostic. */
  records: Records | undefined;
  /** The assembled plan; absent when there is any diagnostic. */
  plan: Plan | undefined;
  /** Everything that is wrong in any file, all at once. */
  diagnostics: Diagnostic[];
  fidelity: FidelityReport | undefined;
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** The official text as received, and what to say when it is not there or can't be read. */
async function readSource(dir: string, { plan }: PartialRecords): Promise<{ source?: string; diagnostics: Diagnostic[] }> {
  if (!plan) return { diagnostics: [] };
  const { file } = plan.data.source;
  const path = relative(dir, resolve(dir, file));
  const inside = !path.startsWith('..') && !isAbsolute(file);
  if (inside && (await exists(join(dir, file)))) {
    const { text, diagnostic } = await readTextFile(dir, file, true);
    return text === undefined ? { diagnostics: [diagnostic] } : { source: text, diagnostics: [] };
  }
  return {
    diagnostics: [
      diagnosticAt(plan, 'missing-source', ['source', 'file'], {
        found: file,
        expected: inside ? '存在的文件' : '内容文件夹里的文件',
        fix: '把收到的正式文本放到这里，或改正路径。',
      }),
    ],
  };
}

/**
 * Reads a content folder once, applies schemas and checks, and assembles the plan if nothing is wrong. Never throws for faulty content.
 * @param dir the content folder
 * @param builtOn the day as of which the site is built; today in China
 */
export async function checkContent(dir: string, builtOn: string = chinaDay(new Date())): Promise<CheckResult> {
  const raw = await readContent(dir);
  const { records, diagnostics } = validate(raw);
  const { source, diagnostics: missing } = await readSource(dir, records);
  const valid = new Set(FOLDERS.flatMap(({ name }) => records[name].map((entry) => `${name}/${entry.id}`)));
  const broken = new Set([...raw.present].filter((key) => !valid.has(key)));
  const clauses = composeDocument(records);
  const compared = records.plan && source !== undefined ? { plan: records.plan.data, source } : undefined;
  const unsure = compared ? recordsThatDiffer(compared.plan, compared.source, clauses) : new Set<string>();
  const context = { records, source, present: raw.present, broken, unsure };
  // A changed notice is told first and alone: what differs from it must not be copied into the records.
  const changed = checkSource(context).filter(({ code }) => code === 'source-changed');
  const sealed = checkSeal(context);
  const gone = missingFolders(context);
  const noNotice = missing.filter(({ code }) => code !== 'missing-source');
  if (changed.length > 0 || sealed.some(({ file }) => file === records.plan?.data.source.file)) diagnostics.unshift(...changed, ...sealed);
  // Without the notice, or without a whole folder, every further fault would only follow from that.
  else if (noNotice.length > 0 || gone.length > 0) diagnostics.push(...noNotice, ...gone);
  else diagnostics.push(...sealed, ...missing, ...CHECKS.flatMap((check) => check(context)));
  const good = diagnostics.length === 0 ? (records as Records) : undefined;
  return {
    records: good,
    plan: good && assemble(good, builtOn),
    diagnostics,
    fidelity: compared && compareWithSource(compared.plan, compared.source, clauses),
  };
}
