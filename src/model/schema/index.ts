import { planSchema } from './plan.ts';
import { caseSchema } from './case.ts';
import { changeSchema } from './change.ts';
import { figureSchema } from './figure.ts';
import { guideSchema } from './guide.ts';
import { questionSchema } from './question.ts';
import { siteSchema, vocabularySchema } from './site.ts';
import { synonymsSchema } from './synonyms.ts';
import { departmentSchema, goalSchema, principleSchema, sectionSchema, taskSchema } from './text.ts';
import { incentiveSchema, noteSchema, referenceSchema, termSchema } from './incentive.ts';

/** Collections that are one file each, `content/<name>.yaml`. */
export const singles = { plan: planSchema, site: siteSchema, vocabulary: vocabularySchema, synonyms: synonymsSchema } as const;

/** Single files that a plan may do without. */
export const optionalSingles: ReadonlySet<string> = new Set(['synonyms']);

/** Collections that are a folder each, `content/<name>/`; Markdown ones carry verbatim text as their body. */
export const folders = {
  sections: sectionSchema,
  principles: principleSchema,
  goals: goalSchema,
  tasks: taskSchema,
  departments: departmentSchema,
  incentives: incentiveSchema,
  questions: questionSchema,
  figures: figureSchema,
  glossary: termSchema,
  references: referenceSchema,
  notes: noteSchema,
  guides: guideSchema,
  cases: caseSchema,
  changes: changeSchema,
} as const;

/** The folders whose files are Markdown with a verbatim body; guides are MDX, the others YAML. */
export const textFolders = ['sections', 'principles', 'goals', 'tasks'] as const;

/** Ending of the files of a folder. */
export const endingOf = (folder: FolderName): string =>
  folder === 'guides' ? '.mdx' : (textFolders as readonly string[]).includes(folder) ? '.md' : '.yaml';

export const schemas = { ...singles, ...folders } as const;
export type CollectionName = keyof typeof schemas;
export type FolderName = keyof typeof folders;

export type { CaseData } from './case.ts';
export type { ChangeData } from './change.ts';
export type { Citation } from './common.ts';
export type { TargetData } from './target.ts';
export type { PartData, PlanData } from './plan.ts';
export type { DepartmentKind, SiteData, VocabularyData, VocabularyEntry } from './site.ts';
export type { DepartmentData, GoalData, PrincipleData, SectionData, TaskData } from './text.ts';
export type { BasisData, FigureData, RateData } from './figure.ts';
export type { GuideData } from './guide.ts';
export type { QuestionData, RuleData } from './question.ts';
export type { SynonymsData } from './synonyms.ts';
export type { AskedData, ConditionData, IncentiveData, NoteData, ReferenceData, TermData } from './incentive.ts';
