import type { PackedSounds } from './gb2312.ts';
import type { NameEntry } from './names.ts';

/** Kinds by which results are grouped and filtered. */
export type Kind = 'task' | 'department' | 'incentive' | 'goal' | 'text' | 'glossary' | 'guide' | 'case' | 'note' | 'page';

/** A text of a record that can be quoted as an excerpt, with the anchor of each of its sentences. */
export interface IndexedClause {
  /** Anchor of the clause; its sentences are `<anchor>-1`, `<anchor>-2` … Absent where the page has no such anchors. */
  anchor?: string;
  sentences: string[];
}

/** A record as it travels to the browser. Short keys, since hundreds of them do. */
export interface IndexedRecord {
  /** `tasks/16`, `departments/<id>`, `pages/incentives`. */
  id: string;
  kind: Kind;
  title: string;
  /** Address without anchor, relative to the site's base. */
  url: string;
  /** Other words that stand for the whole record: forms of a term, a document number, labels. */
  also?: string[];
  text?: IndexedClause[];
  number?: number;
  group?: string;
  departments?: string[];
  years?: string[];
}

/** A group of synonyms; see the schema of `content/synonyms.yaml`. */
export interface Synonyms {
  /** Words, or patterns of them: `(老师|教师)进厂`. */
  words: string[];
  /** Words that mean it together: `老师 教师 + 厂 车间`. */
  combinations: string[];
  officialTerms: string[];
  pinned: string[];
}

/** What the build makes and the browser loads on the first search. */
export interface SearchIndex {
  records: IndexedRecord[];
  names: NameEntry[];
  /** Names of the area that the plan is for: they say nothing within it. */
  places: string[];
  synonyms: Synonyms[];
  /** What departments are for, in everyday words, and their English names, by id. */
  units: Record<string, { duties: string[]; english: string[] }>;
  /** Bodies that are none of the departments: the name, then other forms of it. */
  bodies: string[][];
  /** Matters that people ask for and the text does not hold. */
  topics: string[];
  /** Other places: provinces and cities, by their full names. */
  elsewhere: string[];
  /** Parts of the plan's own area that the text does not name. */
  within: string[];
  /** Labels of groups of tasks and of departments, for filters. */
  groups: Record<string, string>;
  departments: Record<string, string>;
  /** Traditional and variant characters, then as many simplified ones for them. */
  variants: string;
  /** Characters by sound. */
  sounds: PackedSounds;
  /** How many pages are not among the records: only the full text finds them. */
  beyond: number;
}
