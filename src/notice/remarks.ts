import { ODD_KINDS } from './characters.ts';
import { clausesOf } from './clauses.ts';
import type { Notice, Remark } from './types.ts';
import { allItems, type Item } from './outline.ts';

/** Says what a reading leaves open, by line. */
export function remarksOn(notice: Omit<Notice, 'remarks'>): Remark[] {
  return [
    ...odd(notice),
    ...front(notice),
    ...sequence(notice.items),
    ...missing(notice),
    ...brackets(notice),
    ...names(notice),
    ...annex(notice),
  ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

const lineOf = (item: Item): number | undefined => item.paragraphs[0]?.lines[0]?.number;

const odd = ({ odd }: Omit<Notice, 'remarks'>): Remark[] =>
  odd.map((o) => ({
    code: 'odd-character',
    line: o.line,
    words: `${o.codePoint}（第 ${o.column} 字）`,
    why: o.stands === undefined ? `${ODD_KINDS[o.kind]}，看不出是什么字，请对照原件。` : `${ODD_KINDS[o.kind]}，读作“${o.stands}”。`,
  }));

function front({ front, tasks }: Omit<Notice, 'remarks'>): Remark[] {
  const remarks: Remark[] = [];
  if (front.title.length === 0) remarks.push({ code: 'no-title', line: 1, words: '', why: '没有认出标题。' });
  if (tasks.length === 0)
    remarks.push({ code: 'no-tasks', line: undefined, words: '', why: '没有找到带责任单位的任务，全文作为章节收入。' });
  const year = /[〔[［（(]((?:19|20)\d{2})[〕\]］）)]/.exec(front.documentNumber ?? '')?.[1];
  if (year !== undefined && front.written !== undefined && !front.written.startsWith(year))
    remarks.push({
      code: 'dates',
      line: undefined,
      words: `${front.documentNumber ?? ''}；${front.written}`,
      why: '发文字号的年份与成文日期的年份不同，请对照原件。',
    });
  return remarks;
}

/** Numbers that leave one out or come twice among the items of a level. Beginning at a later number, or anew, is a form and no fault. */
function sequence(items: readonly Item[]): Remark[] {
  const remarks: Remark[] = [];
  const last = new Map<string, number>();
  for (const item of allItems(items)) {
    if (!item.mark || item.form === 'ordinal') continue;
    const key = item.form;
    const before = last.get(key);
    const siblings = (item.parent?.children ?? items).filter((i) => i.form === item.form);
    const first = siblings[0] === item;
    const value = item.mark.value;
    const goesOn = before === undefined || value === before + 1 || (first && value === 1);
    if (!goesOn)
      remarks.push({
        code: 'sequence',
        line: lineOf(item),
        words: `${item.mark.printed.trim()}${item.title.slice(0, 16)}`,
        why: `上一个同级序号是 ${before}，这里是 ${value}。`,
      });
    last.set(key, value);
  }
  return remarks;
}

/** Items among tasks that name nobody. */
function missing({ items, tasks }: Omit<Notice, 'remarks'>): Remark[] {
  const own = new Set(tasks.map((t) => t.item));
  const within = new Set(tasks.flatMap((t) => t.paragraphs));
  return allItems(items)
    .filter((i) => !own.has(i) && i.mark && i.children.length === 0 && !i.paragraphs.some((p) => within.has(p)))
    .filter((i) => (i.parent?.children ?? []).filter((s) => own.has(s)).length >= 2)
    .map((i) => ({ code: 'no-clause', line: lineOf(i), words: i.title.slice(0, 24), why: '同级各条都有责任单位，这一条没有。' }));
}

/** Brackets that speak of units and were not read as a clause. */
const brackets = ({ pieces }: Omit<Notice, 'remarks'>): Remark[] =>
  pieces.flatMap(({ kind, paragraph }): Remark[] => {
    if (kind === 'annex' || kind === 'furniture' || kind === 'disclosure') return [];
    const read = clausesOf(paragraph.text);
    const found = /[（〔[(【][^（）〔〕[\]()【】]{0,6}(?:牵头|责任|配合)(?:单位|部门)[^）〕\])】]*/.exec(paragraph.text);
    if (!found || read.some((c) => found.index >= c.start && found.index < c.end)) return [];
    return [{ code: 'unread-bracket', line: paragraph.lines[0]?.number, words: found[0].slice(0, 30), why: '像是责任单位，没有读懂。' }];
  });

/** Names of units that are too long to be one, or hold words that no name has. */
const names = ({ tasks }: Omit<Notice, 'remarks'>): Remark[] =>
  tasks.flatMap(({ units, item }) =>
    units
      .filter((u) => u.printed.length > 24 || /[。：:]|负责|牵头|落实/.test(u.printed))
      .map((u): Remark => ({ code: 'long-unit', line: lineOf(item), words: u.printed.slice(0, 40), why: '作为单位名称不太像，请核对。' })),
  );

function annex({ pieces }: Omit<Notice, 'remarks'>): Remark[] {
  const first = pieces.find((p) => p.kind === 'annex');
  if (!first) return [];
  const count = pieces.filter((p) => p.kind === 'annex').length;
  return [
    {
      code: 'annex',
      line: first.paragraph.lines[0]?.number,
      words: first.paragraph.text.slice(0, 24),
      why: `附件（${count} 段）照原样收入，没有拆成任务。`,
    },
  ];
}
