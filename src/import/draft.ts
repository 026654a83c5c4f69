import { dueDates } from '../notice/due-dates.ts';
import type { Notice, NoticeTask } from '../notice/notice.ts';
import type { Paragraph } from '../notice/paragraphs.ts';
import { clausesOfBody, unitsOfTask } from '../notice/roles.ts';
import { isCollective } from '../notice/units.ts';
import { fullWidth } from './full-width.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { SectionDraft } from './layout-parts.ts';
import { Ids, KINDS, kindOf, mayBeOne, shortNameOf } from './names.ts';
import { placeOf, planOf } from './plan-file.ts';
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
