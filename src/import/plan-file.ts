import { disclosed, LABELS } from '../collections/plan/disclosure.ts';
import { issuersIn } from '../collections/plan/issuers.ts';
import type { PlanData } from '../collections/plan/schema.ts';
import type { Notice, NoticeTask } from '../notice/notice.ts';
import { fullWidth } from './full-width.ts';
import type { Layout } from './layout.ts';
import type { PartDraft } from './layout-parts.ts';
import { clean, type Points } from './points.ts';

/** The place with which a title begins: 临河市, 某某省; `undefined` where it begins with none. */
export const placeOf = (title: string): string | undefined =>
  /^[\u4e00-\u9fa5]{2,7}?(?:省|自治区|自治州|市|州|盟|县|区|旗)(?![\u4e00-\u9fa5]{0,1}(?:场|域|政))/.exec(title)?.[0];

/** What `plan.yaml` is drafted from. */
interface PlanParts {
  notice: Notice;
  layout: Layout;
  tasks: readonly NoticeTask[];
  title: string;
  planTitle: string;
  shortTitle: string;
  hash: string;
  goals: ReadonlyMap<unknown, string>;
}

/** The content of `plan.yaml`: what the notice says of itself, and the order of its parts. What was read from running text is a point. */
export function planOf(parts: PlanParts, points: Points): Record<string, unknown> {
  const { notice, title, planTitle, shortTitle } = parts;
  const { front, inForce, draft } = notice;
  const told: Partial<Record<keyof PlanData, string>> = {};
  for (const [label, value] of notice.disclosure) {
    const field = LABELS[label];
    if (field && value !== '') told[field] = clean(fullWidth(disclosed(field, value)));
  }
  const issuers = issuersOf(told.issuers, front.issuers, title);
  const facts: Record<string, unknown> = {
    title,
    planTitle,
    shortTitle,
    summary: told.summary,
    indexNumber: told.indexNumber,
    documentNumber: told.documentNumber ?? (front.documentNumber === undefined ? undefined : fullWidth(front.documentNumber)),
    issuers,
    category: told.category,
    written: told.written ?? front.written,
    published: told.published ?? front.published,
    repealed: told.repealed,
    inForceFrom: inForce?.from,
    inForceUntil: inForce?.until,
    draft: draft && { ...(draft.closes === undefined ? {} : { closes: draft.closes }) },
    validity: told.validity,
    jurisdiction: placeOf(planTitle) ?? placeOf(title),
  };
  for (const field of ['issuers', 'written', 'published', 'jurisdiction', 'inForceFrom', 'inForceUntil'])
    if (facts[field] !== undefined && !(field in told))
      points.add({ file: 'plan.yaml', field, words: JSON.stringify(facts[field]), why: '由程序从正文里读出，请核对。' });
  if (told.title !== undefined && told.title !== title)
    points.add({
      file: 'plan.yaml',
      field: 'title',
      words: `${told.title}；${title}`,
      why: '表头的标题与正文的标题写法不同，用了正文的。',
    });
  const position = new Map(parts.tasks.map((t, i) => [t, i + 1] as const));
  const rules = notice.rules.map((r) => {
    const task = r.task === undefined ? undefined : position.get(notice.tasks[r.task] ?? ({} as NoticeTask));
    return {
      meaning: r.meaning,
      text: fullWidth(r.text),
      ...(r.units.length > 0 ? { units: r.units.map((u) => clean(fullWidth(u))) } : {}),
      ...(task === undefined ? {} : { task }),
    };
  });
  for (const [i, r] of rules.entries())
    points.add({ file: 'plan.yaml', field: `rules.${i}`, words: r.text, why: '原文的规则，由程序读出，请核对它说的是什么。' });
  return {
    ...Object.fromEntries(Object.entries(facts).filter(([, v]) => v !== undefined && v !== '')),
    ...(rules.length > 0 ? { rules } : {}),
    source: {
      file: 'source/notice.txt',
      sha256: parts.hash,
      frame: [...new Set(notice.pieces.filter((p) => p.kind === 'furniture').flatMap((p) => p.paragraph.lines.map((l) => l.text)))],
      ...(notice.odd.length > 0 ? { odd: notice.odd.map(({ line, column, codePoint }) => ({ line, column, codePoint })) } : {}),
    },
    outline: outlineOf(parts),
  };
}

/** Who issued the notice: as the disclosure table says, as signed, or the names before 关于 in the title. */
function issuersOf(told: string | undefined, signed: readonly string[], title: string): string[] | undefined {
  const names = told === undefined ? signed.map((i) => clean(fullWidth(i))) : issuersIn(told);
  const all = names.length > 0 ? names : issuersIn(/^([\u4e00-\u9fa5、，\s]{3,80}?)关于/.exec(title)?.[1] ?? '');
  return all.length > 0 ? all : undefined;
}

/** The order of the parts of the text. */
function outlineOf({ layout, goals }: PlanParts): unknown[] {
  const single = layout.parts.filter((p) => p.kind === 'goals').length === 1;
  let count = 0;
  return layout.parts.map((part: PartDraft): unknown => {
    count++;
    switch (part.kind) {
      case 'title':
        return { kind: 'title', id: part.of === 'notice' ? 'title' : 'plan-title', of: part.of };
      case 'section':
        return { kind: 'section', id: part.section.id };
      case 'goals':
        return {
          kind: 'goals',
          id: single ? 'goals' : `goals-${count}`,
          ...(part.heading === undefined ? {} : { heading: part.heading }),
          ...(single ? {} : { goals: part.goals.map((g) => goals.get(g)) }),
        };
      case 'tasks':
        return {
          kind: 'tasks',
          id: `tasks-${count}`,
          groups: part.groups.map((g) => ({
            id: g.id,
            ...(g.heading === undefined ? {} : { heading: clean(g.heading) }),
            level: g.level,
            ...(g.under === undefined ? {} : { under: g.under }),
            ...(g.lead === undefined ? {} : { lead: g.lead.id }),
          })),
        };
    }
  });
}
