import type { NoticeTask } from '../notice/notice.ts';
import type { Item } from '../notice/outline.ts';
import type { Paragraph } from '../notice/paragraphs.ts';

/** Free text: its name in the contents list, its printed heading, its paragraphs. */
export interface SectionDraft {
  id: string;
  title: string;
  heading: string | undefined;
  paragraphs: string[];
}
export interface GroupDraft {
  id: string;
  heading: string | undefined;
  level: number;
  under: string | undefined;
  lead: SectionDraft | undefined;
}
/** One part of a plan's text, in the order of print. */
export type PartDraft =
  | { kind: 'title'; of: 'notice' | 'plan' }
  | { kind: 'section'; section: SectionDraft }
  | { kind: 'goals'; heading: string | undefined; goals: Paragraph[] }
  | { kind: 'tasks'; groups: GroupDraft[] };

type TasksPart = Extract<PartDraft, { kind: 'tasks' }>;

function* ancestors(item: Item): Generator<Item> {
  for (let at = item.parent; at; at = at.parent) yield at;
}

/** The parts of a layout while it is made: each call adds what comes next in the text. */
export class LayoutParts {
  readonly parts: PartDraft[] = [];
  readonly groupOf = new Map<NoticeTask, GroupDraft>();
  readonly #groupUnder = new Map<Item, GroupDraft>();
  #sections = 0;
  #groups = 0;
  /** The next free text begins a section, whatever stands before it. */
  #fresh = true;

  addTitle(of: 'notice' | 'plan'): void {
    if (!this.parts.some((p) => p.kind === 'title' && p.of === of)) this.parts.push({ kind: 'title', of });
  }

  /** Begins a section; free text goes on with it. */
  addSection(title: string, heading: string | undefined, paragraphs: readonly string[] = []): void {
    this.parts.push({ kind: 'section', section: this.#newSection(title, heading, paragraphs) });
    this.#fresh = false;
  }

  /** A section that stands apart, before or after the body, by an id of its own; free text of the body does not go on with it. */
  addApart(id: string, title: string, paragraphs: readonly string[] = []): SectionDraft {
    const section = this.#newSection(title, undefined, paragraphs, id);
    this.parts.push({ kind: 'section', section });
    return section;
  }

  /** Begins the goals under their heading. */
  addGoals(heading: string): void {
    this.parts.push({ kind: 'goals', heading, goals: [] });
    this.#fresh = true;
  }

  addGoal(paragraph: Paragraph): void {
    const last = this.parts.at(-1);
    if (last?.kind === 'goals') last.goals.push(paragraph);
    else this.parts.push({ kind: 'goals', heading: undefined, goals: [paragraph] });
    this.#fresh = true;
  }

  /** Begins the group of tasks under a heading. */
  addGroup(item: Item, heading: string): void {
    this.#groupUnder.set(item, this.#newGroup({ heading, level: Math.min(6, item.depth), under: undefined }));
  }

  /** Puts a task into the group of the heading over it when that is the last one, else into one that goes on with it. */
  addTask(task: NoticeTask): void {
    const heading = [...ancestors(task.item)].find((i) => this.#groupUnder.has(i));
    const own = heading && this.#groupUnder.get(heading);
    const last = this.#tasks().groups.at(-1);
    const goesOn =
      last && (last === own || (last.under === own?.id && last.heading === undefined && (own !== undefined || last.under === undefined)));
    this.groupOf.set(task, goesOn ? last : this.#newGroup({ heading: undefined, level: 2, under: own?.id }));
  }

  /** Free text goes on with the section before it, leads a group that has no task yet, or begins a section. */
  addText(text: string, title: string): void {
    const last = this.parts.at(-1);
    const group = last?.kind === 'tasks' ? last.groups.at(-1) : undefined;
    if (last?.kind === 'section' && !this.#fresh) last.section.paragraphs.push(text);
    else if (group?.heading !== undefined && ![...this.groupOf.values()].includes(group)) {
      group.lead ??= this.#newSection(title, undefined);
      group.lead.paragraphs.push(text);
    } else this.addSection(title, undefined, [text]);
    this.#fresh = false;
  }

  #newSection(title: string, heading: string | undefined, paragraphs: readonly string[] = [], id?: string): SectionDraft {
    this.#sections++;
    return { id: id ?? `part-${this.#sections}`, title: title.slice(0, 40), heading, paragraphs: [...paragraphs] };
  }

  #newGroup(group: Omit<GroupDraft, 'id' | 'lead'>): GroupDraft {
    this.#groups++;
    const made: GroupDraft = { id: `group-${this.#groups}`, lead: undefined, ...group };
    this.#tasks().groups.push(made);
    return made;
  }

  #tasks(): TasksPart {
    const last = this.parts.at(-1);
    if (last?.kind === 'tasks') return last;
    const part: TasksPart = { kind: 'tasks', groups: [] };
    this.parts.push(part);
    return part;
  }
}
