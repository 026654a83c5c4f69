import type { ClauseText } from './document.ts';
import type { Figure } from '../figures/record.ts';
import type { Question } from '../fit/question.ts';
import type {
  AskedData,
  CaseData,
  ChangeData,
  ConditionData,
  DepartmentKind,
  GuideData,
  NoteData,
  PlanData,
  PrincipleData,
  ReferenceData,
  SectionData,
  SiteData,
  TargetData,
  SynonymsData,
  VocabularyData,
  VocabularyEntry,
} from '../collections/index.ts';

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
export interface Target extends Omit<TargetData, 'quote' | 'id'> {
  /** Unique over the plan: `task-5-<id>`, `goal-2024-<id>`. */
  id: string;
  quote: Quote;
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
export interface Goal {
  id: string;
  title: string;
  due: string;
  clause: Clause;
  targets: Target[];
}
export interface Group {
  id: string;
  heading: string;
  clause: Clause;
  tasks: Task[];
}

/** A department as a task prints it. */
export interface Responsibility {
  department: Department;
  printed: string;
  role: string;
}

export interface Task {
  /** The number as text: its id and its address. */
  id: string;
  number: number;
  title: string;
  group: Group;
  clause: Clause;
  /** The printed responsibility clause, brackets included. */
  responsibilityClause: string;
  responsibilities: Responsibility[];
  /** Responsible departments without repeats, in printed order. */
  departments: Department[];
  targets: Target[];
  incentives: Incentive[];
  terms: Term[];
  notes: Note[];
  cases: Case[];
}

export interface Department {
  id: string;
  name: string;
  order: number;
  kind: DepartmentKind;
  /** First short name: the label for narrow places. */
  short: string;
  shortNames: string[];
  formerNames: string[];
  printed: string[];
  tasks: Task[];
}

export interface Condition extends Omit<ConditionData, 'quote' | 'reference'> {
  quote: Quote;
  reference?: Reference | undefined;
}
/** A question that people ask about an incentive, answered by the editor. */
export interface Asked extends Omit<AskedData, 'said' | 'reference'> {
  said?: Quote | undefined;
  reference?: Reference | undefined;
}
export interface Incentive {
  id: string;
  title: string;
  order: number;
  kind: VocabularyEntry;
  benefit: string;
  conditions: Condition[];
  claimants: VocabularyEntry[];
  needs: VocabularyEntry[];
  task: Task;
  quote: Quote;
  /** Departments responsible for the task; the text does not say who among them grants it. */
  departments: Department[];
  /** Departments that the text ties to this very incentive. */
  named: { department: Department; quote: Quote }[];
  references: Reference[];
  detail: 'stated' | 'named-only';
  /** How and by whom it is decided, as far as the text says: the editor's words. */
  decided?: string | undefined;
  /** Notes that a claimant has to know before claiming. */
  warnings: Note[];
  asked: Asked[];
  /** Worked figures for it. */
  figures: Figure[];
}

export interface Term {
  id: string;
  term: string;
  forms: string[];
  said: Quote[];
  note?: string | undefined;
  noteSource?: string | undefined;
  link: boolean;
  tasks: Task[];
}
export interface Reference extends Omit<ReferenceData, 'cited'> {
  id: string;
  cited: Quote[];
}
export interface Note extends Omit<NoteData, 'about' | 'references'> {
  id: string;
  about: Quote[];
  references: Reference[];
}

/** How one kind of reader reads the plan; its text is rendered from the file. */
export interface Guide extends Omit<GuideData, 'asked'> {
  id: string;
  asked: { ask: string; said: Quote[] }[];
}

/** A case published elsewhere. */
export interface Case extends Omit<CaseData, 'tasks' | 'departments'> {
  id: string;
  tasks: Task[];
  departments: Department[];
}

/** A change to the content of the site, for its feed. */
export interface Change extends ChangeData {
  id: string;
}

/** The whole plan: relations are objects, not ids; everything in the order in which a reader meets it. */
export interface Plan {
  meta: PlanData;
  /** The day as of which the site is built: what is past, in force or expired is told by it. */
  builtOn: string;
  site: SiteData;
  vocabulary: VocabularyData;
  /** Words of the street beside those of the text; for search only. */
  synonyms: SynonymsData['groups'];
  /** The official text from title to last paragraph. */
  clauses: Clause[];
  sections: Section[];
  principles: Principle[];
  goals: Goal[];
  groups: Group[];
  tasks: Task[];
  departments: Department[];
  incentives: Incentive[];
  /** Questions of the fit check, in their order. */
  questions: Question[];
  figures: Figure[];
  terms: Term[];
  references: Reference[];
  notes: Note[];
  guides: Guide[];
  /** 典型案例 and 创新经验 with their sources, latest first. */
  cases: Case[];
  /** Changes to the content, latest first. */
  changes: Change[];
  /** All measurable requirements: those of the goals first, then those of the tasks. */
  targets: Target[];
}
