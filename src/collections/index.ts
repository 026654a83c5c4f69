import { planSchema } from './plan/schema.ts';
import { deckSchema } from './briefing/schema.ts';
import { caseSchema } from './cases/schema.ts';
import { changeSchema } from './changes/schema.ts';
import { figureSchema } from './figures/schema.ts';
import { guideSchema } from './guides/schema.ts';
import { questionSchema } from './questions/schema.ts';
import { siteSchema, vocabularySchema } from './site/schema.ts';
import { synonymsSchema } from './synonyms/schema.ts';
import { departmentSchema, goalSchema, principleSchema, sectionSchema, taskSchema } from './text-schemas.ts';
import { incentiveSchema, noteSchema, referenceSchema, termSchema } from './incentives/schema.ts';

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
  briefing: deckSchema,
  cases: caseSchema,
  changes: changeSchema,
} as const;

/** The folders whose files are Markdown with a verbatim body; guides and decks are Markdown with components, the others YAML. */
export const textFolders = ['sections', 'principles', 'goals', 'tasks'] as const;

/** Ending of the files of a folder. */
export const endingOf = (folder: FolderName): string =>
  folder === 'guides' || folder === 'briefing' ? '.mdx' : (textFolders as readonly string[]).includes(folder) ? '.md' : '.yaml';

export const schemas = { ...singles, ...folders } as const;
export type CollectionName = keyof typeof schemas;
export type FolderName = keyof typeof folders;

export type { CaseData } from './cases/schema.ts';
export type { ChangeData } from './changes/schema.ts';
export type { Citation } from './fields.ts';
export type { TargetData } from './target.ts';
export type { PartData, PlanData } from './plan/schema.ts';
export type { DepartmentKind, SiteData, VocabularyData, VocabularyEntry } from './site/schema.ts';
export type { DepartmentData, GoalData, PrincipleData, SectionData, TaskData } from './text-schemas.ts';
export type { BasisData, FigureData, RateData } from './figures/schema.ts';
export type { DeckData } from './briefing/schema.ts';
export type { GuideData } from './guides/schema.ts';
export type { QuestionData, RuleData } from './questions/schema.ts';
export type { SynonymsData } from './synonyms/schema.ts';
export type { AskedData, ConditionData, IncentiveData, NoteData, ReferenceData, TermData } from './incentives/schema.ts';
