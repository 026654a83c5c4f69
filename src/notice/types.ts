import type { OddCharacter } from './characters.ts';
import type { ResponsibilityClause, Role } from './clauses.ts';
import type { Front } from './front.ts';
import type { Measure } from './measures.ts';
import type { Item } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { RuleMeaning } from './rules.ts';

/** A unit of a task, in the form in which the text prints it. */
export interface NoticeUnit {
  printed: string;
  role: Role;
  /** What gives the role: a label (牵头单位, …牵头), or a rule of the notice (列第一位的为牵头). */
  by: 'label' | 'rule';
  /** Label as printed: 责任单位, 负责. */
  label: string;
  /** The clause that names it, as printed. */
  clause: string;
  /** It stands for units that the text does not name. */
  collective: boolean;
}

/** A rule of the notice, with the task in whose clause it stands (position among the tasks), if any. */
export interface NoticeRule {
  text: string;
  meaning: RuleMeaning;
  units: string[];
  task: number | undefined;
}

/** A task of a notice. */
export interface NoticeTask {
  item: Item;
  printedNumber: string | undefined;
  title: string;
  /** Its paragraphs as printed, points below it included. */
  paragraphs: Paragraph[];
  clauses: ResponsibilityClause[];
  units: NoticeUnit[];
  openList: boolean;
  implied: string[];
  measures: { measure: Measure; paragraph: Paragraph }[];
}

/** A paragraph that states goals, with what it states. */
interface GoalParagraph {
  paragraph: Paragraph;
  measures: Measure[];
}

export type PieceKind = 'disclosure' | 'furniture' | 'title' | 'plan-title' | 'front' | 'heading' | 'body' | 'task' | 'annex';

/** A piece of the received text: every line of it that has words is in exactly one. */
export interface Piece {
  kind: PieceKind;
  paragraph: Paragraph;
  item: Item | undefined;
}

/** An official text as read. Nothing in it is guessed beyond what `remarks` tell. */
export interface Notice {
  pieces: Piece[];
  front: Front;
  disclosure: ReadonlyMap<string, string>;
  items: Item[];
  goals: GoalParagraph[];
  tasks: NoticeTask[];
  rules: NoticeRule[];
  odd: OddCharacter[];
  /** In force from, until; closing day of a draft: ISO dates, where printed, with the words that say so. */
  inForce: { from: string | undefined; until: string | undefined; quote: string } | undefined;
  draft: { closes: string | undefined; quote: string } | undefined;
  remarks: Remark[];
}

/** Something that the reader of a notice did not understand, or that someone should look at. */
export interface Remark {
  code: 'odd-character' | 'sequence' | 'no-clause' | 'unread-bracket' | 'no-title' | 'no-tasks' | 'annex' | 'dates' | 'long-unit';
  /** Line of the received text, from 1; absent where the whole text is meant. */
  line: number | undefined;
  /** The words in question. */
  words: string;
  /** One sentence in Chinese for the editor. */
  why: string;
}
