import type { z } from 'zod';
import type { DeckData } from '../collections/briefing/schema.ts';
import type { CaseData } from '../collections/cases/schema.ts';
import type { ChangeData } from '../collections/changes/schema.ts';
import type { ConditionData } from '../collections/conditions/schema.ts';
import type { DepartmentData } from '../collections/departments/schema.ts';
import type { FigureData } from '../collections/figures/schema.ts';
import type { GateData } from '../collections/gates/schema.ts';
import type { TermData } from '../collections/glossary/schema.ts';
import type { GoalData } from '../collections/goals/schema.ts';
import type { GuideData } from '../collections/guides/schema.ts';
import type { IncentiveData } from '../collections/incentives/schema.ts';
import type { NoteData } from '../collections/notes/schema.ts';
import type { ParameterData } from '../collections/parameters/schema.ts';
import type { PICTOGRAMS, PlanData } from '../collections/plan/schema.ts';
import type { PrincipleData } from '../collections/principles/schema.ts';
import type { ProgressData } from '../collections/progress/schema.ts';
import type { QuestionData } from '../collections/questions/schema.ts';
import type { ProseNode } from '../collections/prose/nodes.ts';
import type { Role } from '../notice/clauses.ts';
import type { OpenPoint } from '../collections/review/schema.ts';
import type { ReferenceData } from '../collections/references/schema.ts';
import type { ReformData } from '../collections/reforms/schema.ts';
import type { RulingData } from '../collections/rulings/schema.ts';
import type { SectionData } from '../collections/sections/schema.ts';
import type { SealData } from '../collections/seal/schema.ts';
import type { SiteData } from '../collections/site/schema.ts';
import type { SynonymsData } from '../collections/synonyms/schema.ts';
import type { TargetData } from '../collections/target.ts';
import type { VocabularyData } from '../collections/vocabulary/schema.ts';

/**
 * A record as the plan has it: ids have become the objects, words of the vocabulary their entries, quotations and citations the places in the text.
 * It follows from the kinds of the schema's fields (`collections/fields.ts`).
 */
export type Resolved<T> =
  T extends z.$brand<infer K>
    ? K extends `ref:${infer N}`
      ? N extends keyof Objects
        ? Objects[N]
        : never
      : K extends `term:${infer L}`
        ? L extends keyof VocabularyData
          ? VocabularyData[L][number]
          : never
        : K extends 'fact'
          ? LawBasis
          : Quote
    : T extends readonly (infer U)[]
      ? Resolved<U>[]
      : T extends object
        ? { [K in keyof T]: Resolved<T[K]> }
        : T;

/** What each collection that is a folder becomes in the plan. A collection adds its own line here or in its folder. */
export interface Objects {
  sections: Section;
  principles: Principle;
  goals: Goal;
  tasks: Task;
  departments: Department;
  references: Reference;
  notes: Note;
  conditions: Condition;
  gates: Gate;
  parameters: Parameter;
  incentives: Incentive;
  reforms: Reform;
  questions: Question;
  figures: Figure;
  glossary: Term;
  guides: Guide;
  briefing: Deck;
  /** 典型案例 and 创新经验 with their sources, latest first. */
  cases: Case;
  /** What units made public about their tasks, latest quarter first. */
  progress: ProgressEntry;
  /** Who leads or does the work by a later document, latest first. */
  rulings: Ruling;
  /** Changes to the content, latest first. */
  changes: Change;
}

/** One piece of the official text: a title, a heading or a paragraph. Everything that the site says about the plan leads back to one of these. */
export interface ClauseText {
  /** Anchor on the page of the full text: `task-16`, `goal-2024`, `preamble-1`, `part-tasks`. */
  id: string;
  kind: 'title' | 'heading' | 'group' | 'paragraph';
  text: string;
  /** Record that holds the words, `tasks/16`; headings of parts and groups come from the plan's outline. */
  owner: string;
  /** Id of the part of the outline to which it belongs. */
  part: string;
  /** Printed heading of that part, for citations; where none is printed, the name that the contents list gives it. */
  partHeading?: string | undefined;
  /** Number of a task as printed (`（三）`), where it is not simply its place among the tasks. */
  item?: string;
  /** Level of a heading or group heading: 1 for 一、, 2 for （一）, and so on. */
  level?: number;
}

/** A sentence of a clause; `start` is its offset in the clause's text. `id` is its anchor on the page of the full text. */
export interface Sentence {
  id: string;
  text: string;
  start: number;
}

/** A piece of the official text with its sentences. */
export interface Clause extends ClauseText {
  sentences: Sentence[];
}

/** Quoted words, found again in the text: the clause, the sentence in which they begin, and where they begin in the clause. */
export interface Quote {
  text: string;
  clause: Clause;
  sentence: Sentence;
  start: number;
}

/** A measurable requirement, with the record that states it. */
export interface Target extends Omit<Resolved<TargetData>, 'id'> {
  /** Unique over the plan: `task-5-<id>`, `goal-2024-<id>`. */
  id: string;
  /** The task that states it; absent for a target of the goals part. */
  task?: Task;
  goal?: Goal;
}

export interface Section extends SectionData {
  id: string;
  clauses: Clause[];
}
export interface Principle extends PrincipleData {
  id: string;
  clause: Clause;
}
export interface Goal extends Omit<GoalData, 'targets'> {
  id: string;
  clause: Clause;
  targets: Target[];
}
export interface Group {
  id: string;
  /** Name of its drawing in pictures, where the editor gave one. */
  pictogram?: (typeof PICTOGRAMS)[number] | undefined;
  /** As printed; empty where nothing stands over its tasks. */
  heading: string;
  level: number;
  /** The heading in the text; where none is printed over its tasks, the plan's first clause. */
  clause: Clause;
  tasks: Task[];
}

/** A department as a task prints it. */
interface Responsibility {
  department: Department;
  printed: string;
  /** In words: the label as printed (责任单位), or what the clause or a rule makes of it (牵头单位). */
  role: string;
  kind: Role;
  /** What gives the role: a label of the clause, or a rule of the notice. */
  by: 'label' | 'rule';
  /** The clause that names it, as printed. */
  clause: string;
}

export interface Task {
  /** The number as text: its id and its address. */
  id: string;
  /** Its place among the tasks. */
  number: number;
  /** As printed, without brackets and dots; `undefined` where the text prints none. */
  printedNumber: string | undefined;
  title: string;
  /** The editor’s plain sentence. */
  plain?: string | undefined;
  group: Group;
  /** Its first paragraph, which begins with number and title. */
  clause: Clause;
  /** All of its paragraphs. */
  clauses: Clause[];
  /** The last printed responsibility clause, brackets included. */
  responsibilityClause: string;
  responsibilities: Responsibility[];
  /** The list of units ends in 等. */
  openList: boolean;
  /** Departments that a rule of the notice adds without printing them here. */
  implied: Department[];
  /** Responsible departments without repeats, in printed order. */
  departments: Department[];
  targets: Target[];
  incentives: Incentive[];
  terms: Term[];
  notes: Note[];
  cases: Case[];
}

export interface Department extends Resolved<DepartmentData> {
  id: string;
  /** First short name: the label for narrow places. */
  short: string;
  tasks: Task[];
}

/** A fact of another policy that was checked, with the days for which it holds. How it was seen is for editors, and not here. */
type Fact = Omit<ReferenceData['facts'][number], 'seen'>;
/** What a rule of law rests on. */
export interface LawBasis {
  reference: Reference;
  fact: Fact;
}

/** What to do about a condition that is not met, and with whom it is settled. */
export interface Step {
  /** The condition that it belongs to; others may share it. */
  id: string;
  does: string;
  help?: string | undefined;
  departments: Department[];
  /** A body outside the plan, as the law names it. */
  authority?: string | undefined;
  law?: LawBasis | undefined;
}
/** Something that incentives ask for: by words of the text, by law, or both. */
export interface Condition extends Omit<Resolved<ConditionData>, 'step' | 'sameStep' | 'cited'> {
  id: string;
  quote?: Quote | undefined;
  step?: Step | undefined;
}
/** Conditions that several incentives share. */
export interface Gate extends Resolved<GateData> {
  id: string;
}
/** A number of the law through time. */
export interface Parameter extends Resolved<ParameterData> {
  id: string;
}
/** A change of law that is announced and not in force. */
export interface Reform extends Omit<Resolved<ReformData>, 'seen'> {
  id: string;
}

export interface Incentive extends Resolved<IncentiveData> {
  id: string;
  /** What the notice asks: the shared conditions, then its own. */
  conditions: Condition[];
  /** Announced reforms that may change it. */
  reforms: Reform[];
  /** Departments responsible for the task; the text does not say who among them grants it. */
  departments: Department[];
  /** Worked figures for it. */
  figures: Figure[];
}

/** A question of the fit check, with the words of the text that it comes from. */
export interface Question extends Resolved<QuestionData> {
  id: string;
}

/** Worked figures for an incentive; every number is a parameter with its time and source. */
export type Figure = Resolved<FigureData> & { id: string };
export type CreditFigure = Extract<Figure, { kind: 'credit' }>;
export type RateFigure = Extract<Figure, { kind: 'rate' }>;

export interface Term extends Resolved<TermData> {
  id: string;
  tasks: Task[];
}
export interface Reference extends Omit<Resolved<ReferenceData>, 'facts'> {
  id: string;
  facts: Fact[];
}
export interface Note extends Resolved<NoteData> {
  id: string;
}

/** A text with components, as it was read from its file. */
interface Written {
  id: string;
  /** Path within the content folder, for messages about what stands in it. */
  file: string;
  prose: ProseNode[];
}

/** How one kind of reader reads the plan. */
export interface Guide extends Resolved<GuideData>, Written {}

/** A deck of slides. */
export interface Deck extends DeckData, Written {}

/** A case published elsewhere. */
export interface Case extends Resolved<CaseData> {
  id: string;
}

type Entry = ProgressData['entries'][number];
/** What one unit made public about one task, target or goal in one quarter. */
export interface ProgressEntry extends Entry {
  /** Unique over the plan: `2026-q4-education-task-5`. */
  id: string;
  department: Department;
  /** `2026-Q4`. */
  period: string;
  /** The task that it is about, or of whose target it speaks. */
  task: Task | undefined;
  target: Target | undefined;
}

/** What a later document says about who leads a task or does its work; it stands beside the notice's words. */
interface Ruling extends Resolved<RulingData> {
  id: string;
}

/** A change to the content of the site, for its feed. */
interface Change extends ChangeData {
  id: string;
}

/** The objects of every collection, in the order in which a reader meets them. */
export type Collections = { [N in keyof Objects]: Objects[N][] };

/** The whole plan: relations are objects, not ids. */
export interface Plan extends Collections {
  meta: PlanData & { /** All issuers as a sentence names them. */ issuer: string | undefined };
  /** The day as of which the site is built: what is past, in force or expired is told by it. */
  builtOn: string;
  site: SiteData;
  vocabulary: VocabularyData;
  /** Colloquial words beside those of the text; for search only. */
  synonyms: SynonymsData['groups'];
  /** SHA-256 of the received text and of what was checked of each policy, as they were sealed; absent in a plan without a seal. */
  sealed: Pick<SealData, 'source' | 'references'> | undefined;
  /** What the importer left for a person to look at and nobody has looked at yet; a plan with any is a draft. */
  openPoints: OpenPoint[];
  /** What departments are for and what the plan does not touch; for search only. */
  searchWords: Pick<SynonymsData, 'units' | 'bodies' | 'topics'>;
  /** The official text from title to last paragraph. */
  clauses: Clause[];
  groups: Group[];
  /** All measurable requirements: those of the goals first, then those of the tasks. */
  targets: Target[];
}
