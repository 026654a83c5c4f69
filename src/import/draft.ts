import { disclosed, LABELS } from '../collections/plan/disclosure.ts';
import { issuersIn } from '../collections/plan/issuers.ts';
import type { PlanData } from '../collections/plan/schema.ts';
import { dueDates } from '../notice/due-dates.ts';
import type { Notice, NoticeTask } from '../notice/notice.ts';
import type { Paragraph } from '../notice/paragraphs.ts';
import { clausesOfBody, unitsOfTask } from '../notice/roles.ts';
import { isCollective } from '../notice/units.ts';
import { fullWidth } from './full-width.ts';
import { layoutOf, type Layout, type PartDraft, type SectionDraft } from './layout.ts';
import { Ids, KINDS, kindOf, mayBeOne, shortNameOf } from './names.ts';
import { clean, Points } from './points.ts';
import { draftTargets } from './targets.ts';
import { titled } from './titled.ts';
import { toYaml } from './yaml.ts';

/** A content folder as drafted: files by path, and what a person has to look at. */
export interface Draft {
  files: Map<string, string>;
  points: Points;
  counts: { tasks: number; groups: number; departments: number; targets: number; sections: number };
}

const markdown = (data: Record<string, unknown>, paragraphs: readonly string[]): string =>
  `---\n${toYaml(data)}---\n\n${paragraphs.join('\n\n')}\n`;
const joined = (lines: readonly { text: string }[]): string => clean(fullWidth(lines.map((l) => l.text).join('')));

/** The units of a task as the check reads them from its file. */
const unitsIn = (paragraphs: readonly Paragraph[]): string[] =>
  unitsOfTask(clausesOfBody(paragraphs.map((p) => fullWidth(p.text)).join('\n\n')), []).map((u) => u.printed);

/** Drafts the content folder of a notice. Pure; every guess is a point. @param hash SHA-256 of the received text */
export function draftContent(reading: Notice, hash: string): Draft {
  const { notice, guessed } = titled(reading);
  const files = new Map<string, string>();
  const points = new Points();
  const layout = layoutOf(notice);
  const tasks = notice.tasks.filter((t) => layout.paragraphsOf.has(t));
  const title = joined(notice.front.title);
  const planTitle = notice.front.planTitle.length > 0 ? joined(notice.front.planTitle) : title;
  if (guessed) points.add({ file: 'plan.yaml', field: 'title', words: title, why: '没有认出标题，先用了第一段。' });

  const written = sectionsOf(layout);
  for (const section of written)
    files.set(`sections/${section.id}.md`, markdown({ title: clean(section.title) || '正文', ...(section.heading === undefined ? {} : { heading: clean(section.heading) }) }, section.paragraphs)); // prettier-ignore
  const goals = draftGoals(layout, notice, files, points);
  const targetCount = draftTasks(tasks, layout, files, points);
  const departments = draftDepartments(tasks, layout, notice, planTitle, files, points);
  files.set('vocabulary.yaml', toYaml({ departmentKinds: KINDS, incentiveKinds: [], claimants: [], needs: [] }));
  const shortTitle = planTitle.replace(/(?:（[^（）]*）)+$/, '') || planTitle;
  files.set('site.yaml', toYaml({ name: `${shortTitle}导读`, description: `逐条阅读、检索和使用《${planTitle}》。` }));
  files.set('plan.yaml', toYaml(planOf({ notice, layout, tasks, title, planTitle, shortTitle, hash, goals: goals.ids }, points)));
  for (const remark of notice.remarks)
    points.add({
      file: 'source/notice.txt',
      ...(remark.line === undefined ? {} : { line: remark.line }),
      words: clean(remark.words),
      why: remark.why,
    });
  const groups = new Set(layout.groupOf.values()).size;
  return {
    files,
    points,
    counts: { tasks: tasks.length, groups, departments, targets: targetCount + goals.targets, sections: written.length },
  };
}

const sectionsOf = ({ parts }: Layout): SectionDraft[] =>
  parts.flatMap((p) => (p.kind === 'section' ? [p.section] : p.kind === 'tasks' ? p.groups.flatMap((g) => (g.lead ? [g.lead] : [])) : []));

function draftGoals(
  layout: Layout,
  notice: Notice,
  files: Map<string, string>,
  points: Points,
): { ids: Map<unknown, string>; targets: number } {
  const ids = new Map<unknown, string>();
  const taken = new Ids();
  let targets = 0;
  let order = 0;
  for (const part of layout.parts)
    for (const paragraph of part.kind === 'goals' ? part.goals : []) {
      const text = fullWidth(paragraph.text);
      const days = dueDates(text);
      const due =
        days
          .map((d) => d.due)
          .toSorted()
          .at(-1) ?? '';
      const first = days[0];
      const id = taken.of(due.slice(0, 4));
      ids.set(paragraph, id);
      order++;
      const measures = notice.goals.find((g) => g.paragraph === paragraph)?.measures ?? [];
      const drafted = draftTargets(measures.map((measure) => ({ measure, paragraph })));
      targets += drafted.targets.length;
      const file = `goals/${id}.md`;
      files.set(
        file,
        markdown({ title: text.slice(first?.start, first?.end).replace(/[，,]$/, ''), due, order, targets: drafted.targets }, [text]),
      );
      for (const [i, t] of drafted.targets.entries())
        points.add({ file, field: `targets.${i}.value`, words: t.quote, why: '指标由程序拟定，请核对名称、数值和期限。' });
      for (const m of drafted.left) points.add({ file, field: 'targets', words: m.quote, why: '像是指标，程序说不准，没有写。' });
    }
  return { ids, targets };
}

function draftTasks(tasks: readonly NoticeTask[], layout: Layout, files: Map<string, string>, points: Points): number {
  let targets = 0;
  const width = String(tasks.length).length < 2 ? 2 : String(tasks.length).length;
  for (const [i, task] of tasks.entries()) {
    const number = i + 1;
    const file = `tasks/${String(number).padStart(width, '0')}.md`;
    const paragraphs = layout.paragraphsOf.get(task) ?? [];
    const drafted = draftTargets(task.measures.filter((m) => paragraphs.includes(m.paragraph)));
    targets += drafted.targets.length;
    const printed = task.printedNumber === undefined ? null : fullWidth(task.printedNumber);
    files.set(
      file,
      markdown(
        {
          number,
          ...(printed === String(number) ? {} : { printedNumber: printed }),
          title: clean(fullWidth(task.title)),
          group: layout.groupOf.get(task)?.id,
          units: unitsIn(paragraphs),
          ...(drafted.targets.length > 0 ? { targets: drafted.targets } : {}),
        },
        paragraphs.map((p) => fullWidth(p.text)),
      ),
    );
    for (const [k, t] of drafted.targets.entries())
      points.add({ file, field: `targets.${k}.value`, words: t.quote, why: '指标由程序拟定，请核对名称、数值和期限。' });
    for (const m of drafted.left) points.add({ file, field: 'targets', words: m.quote, why: '像是指标，程序说不准，没有写。' });
  }
  return targets;
}

function draftDepartments(
  tasks: readonly NoticeTask[],
  layout: Layout,
  notice: Notice,
  planTitle: string,
  files: Map<string, string>,
  points: Points,
): number {
  const printed = [
    ...new Set([...tasks.flatMap((t) => unitsIn(layout.paragraphsOf.get(t) ?? [])), ...notice.rules.flatMap((r) => r.units)]),
  ].map((name) => clean(fullWidth(name)));
  const ids = new Ids();
  const place = placeOf(planTitle) ?? '';
  const shorts = printed.map((name) => (isCollective(name) ? name : shortNameOf(name)));
  for (const [i, name] of printed.entries()) {
    const short = shorts[i] ?? name;
    const unique = short === name || (shorts.filter((s) => s === short).length === 1 && !printed.includes(short));
    const collective = isCollective(name);
    const id = ids.of(name);
    const file = `departments/${id}.yaml`;
    files.set(file, toYaml({ name, order: i + 1, kind: kindOf(name, collective), shortNames: [unique ? short : name], printed: [name], ...(collective ? { collective } : {}) })); // prettier-ignore
    const other = printed.slice(0, i).find((earlier) => !collective && !isCollective(earlier) && mayBeOne(earlier, name, place));
    if (other !== undefined)
      points.add({ file, field: 'printed', words: `${other}；${name}`, why: '可能是同一个单位的两种写法；是的话并成一个文件。' });
  }
  return printed.length;
}

/** The place with which a title begins: 临河市, 某某省; `undefined` where it begins with none. */
const placeOf = (title: string): string | undefined =>
  /^[\u4e00-\u9fa5]{2,7}?(?:省|自治区|自治州|市|州|盟|县|区|旗)(?![\u4e00-\u9fa5]{0,1}(?:场|域|政))/.exec(title)?.[0];

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

function planOf(parts: PlanParts, points: Points): Record<string, unknown> {
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
