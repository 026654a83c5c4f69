import type { Diagnostic } from '../diagnostic.ts';
import type { Entry, PartialRecords } from '../validate.ts';
import { textFolders } from '../index.ts';
import { indexOfWords, foldWidth } from '../../notice/text.ts';
import { nearest } from '../did-you-mean.ts';
import { anyBroken, diagnosticAt, type Check } from './context.ts';

/** Task numbers run from 1 without gap or repeat; each task's body begins with its number and title, and its group exists. */
export const checkTasks: Check = ({ records, present }) => {
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<number, string>();
  const groups = new Set((records.plan?.data.outline ?? []).flatMap((p) => (p.kind === 'tasks' ? p.groups.map((g) => g.id) : [])));
  for (const task of records.tasks) {
    const { number, title, group } = task.data;
    const other = seen.get(number);
    if (other !== undefined)
      diagnostics.push(
        diagnosticAt(task, 'repeated-number', ['number'], {
          found: `${number}，${other} 也是`,
          expected: '每条任务的序号不同',
          fix: '改正其中一条的序号。',
        }),
      );
    seen.set(number, task.file);
    if (task.id !== String(number))
      diagnostics.push(
        diagnosticAt(task, 'number-file', ['number'], {
          found: String(number),
          expected: `与文件名 ${task.id} 一致`,
          fix: '改序号或改文件名。',
        }),
      );
    if (!foldWidth(task.body).startsWith(foldWidth(`${number}.${title}。`)))
      diagnostics.push(
        diagnosticAt(task, 'task-title', ['title'], {
          found: title,
          expected: `正文以“${number}.${title}。”开头`,
          fix: '标题照正文抄写。',
        }),
      );
    if (records.plan && !groups.has(group))
      diagnostics.push(
        diagnosticAt(task, 'unknown-group', ['group'], {
          found: group,
          expected: [...groups].join('、'),
          fix: '从 plan.yaml 的任务组里选一个。',
        }),
      );
  }
  const highest = Math.max(0, ...seen.keys());
  for (let n = 1; n < highest; n++)
    if (!seen.has(n) && !present.has(`tasks/${n}`))
      diagnostics.push({
        code: 'missing-task',
        file: 'tasks/',
        found: `没有第 ${n} 条`,
        expected: `1 到 ${highest} 连续`,
        fix: `补上 tasks/${String(n).padStart(2, '0')}.md，或改正别的序号。`,
      });
  return diagnostics;
};

/** Titles of principles and goals begin their paragraphs; ids of targets are unique within their file; a goal's targets end on its day. */
export const checkTitles: Check = ({ records }) => {
  const diagnostics: Diagnostic[] = [];
  for (const entry of [...records.principles, ...records.goals])
    if (!foldWidth(entry.body).startsWith(foldWidth(entry.data.title)))
      diagnostics.push(
        diagnosticAt(entry, 'title', ['title'], { found: entry.data.title, expected: '正文的开头', fix: '标题照正文抄写。' }),
      );
  for (const entry of [...records.goals, ...records.tasks]) {
    const seen = new Set<string>();
    for (const [i, t] of entry.data.targets.entries()) {
      if (seen.has(t.id))
        diagnostics.push(
          diagnosticAt(entry, 'repeated-id', ['targets', i, 'id'], { found: t.id, expected: '同一文件内不重复', fix: '换一个标识。' }),
        );
      seen.add(t.id);
    }
  }
  return diagnostics;
};

/** Every section that the outline names exists, and every section is named once. */
export const checkOutline: Check = ({ records, present }) => {
  const plan = records.plan;
  if (!plan) return [];
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const [i, part] of plan.data.outline.entries()) {
    if (seen.has(part.id))
      diagnostics.push(
        diagnosticAt(plan, 'repeated-part', ['outline', i], { found: part.id, expected: '每部分只出现一次', fix: '删去重复的一行。' }),
      );
    seen.add(part.id);
    if (part.kind === 'section' && !present.has(`sections/${part.id}`))
      diagnostics.push(
        diagnosticAt(plan, 'unknown-section', ['outline', i], {
          found: part.id,
          expected: 'sections/ 里的一个文件',
          fix: `补上 sections/${part.id}.md，或改正名字。`,
        }),
      );
  }
  for (const section of records.sections)
    if (!seen.has(section.id))
      diagnostics.push({
        code: 'orphan-section',
        file: section.file,
        found: 'plan.yaml 的 outline 里没有它',
        expected: '每一部分都在 outline 里',
        fix: '把它加进 outline，或删去文件。',
      });
  return diagnostics;
};

/** A reference by id to another record, or a word from the vocabulary. */
export function named(entry: Entry<unknown>, path: PropertyKey[], word: string, known: Iterable<string>, where: string): Diagnostic[] {
  const names = [...known];
  if (names.includes(word)) return [];
  const near = nearest(word, names);
  return [
    diagnosticAt(entry, 'unknown-reference', path, {
      found: word,
      expected: `${where} 里有的标识`,
      fix: near.length > 0 ? `是不是 ${near.join('、')}？` : `可选：${names.slice(0, 12).join('、') || '（还没有）'}。`,
    }),
  ];
}

/** Ids of the records of a collection. */
export const idsOf = (present: ReadonlySet<string>, collection: string): string[] =>
  [...present].filter((k) => k.startsWith(`${collection}/`)).map((k) => k.slice(collection.length + 1));

/** Every reference between records exists, and every word that is to come from the vocabulary does. */
export const checkReferences: Check = ({ records, present }) => {
  const words = (list: keyof NonNullable<PartialRecords['vocabulary']>['data']): string[] =>
    records.vocabulary?.data[list].map((e) => e.id) ?? [];
  const diagnostics: Diagnostic[] = [];
  if (records.vocabulary)
    for (const d of records.departments)
      diagnostics.push(...named(d, ['kind'], d.data.kind, words('departmentKinds'), 'vocabulary.yaml departmentKinds'));
  for (const e of records.incentives) {
    diagnostics.push(...named(e, ['task'], String(e.data.task), idsOf(present, 'tasks'), 'tasks/'));
    for (const [i, r] of e.data.references.entries())
      diagnostics.push(...named(e, ['references', i], r, idsOf(present, 'references'), 'references/'));
    for (const [i, n] of e.data.named.entries())
      diagnostics.push(...named(e, ['named', i, 'department'], n.department, idsOf(present, 'departments'), 'departments/'));
    for (const [i, w] of e.data.warnings.entries()) diagnostics.push(...named(e, ['warnings', i], w, idsOf(present, 'notes'), 'notes/'));
    for (const [field, list] of [['conditions', e.data.conditions] as const, ['asked', e.data.asked] as const])
      for (const [i, { reference }] of list.entries())
        if (reference !== undefined)
          diagnostics.push(...named(e, [field, i, 'reference'], reference, idsOf(present, 'references'), 'references/'));
    if (!records.vocabulary) continue;
    diagnostics.push(...named(e, ['kind'], e.data.kind, words('incentiveKinds'), 'vocabulary.yaml incentiveKinds'));
    for (const [i, c] of e.data.claimants.entries())
      diagnostics.push(...named(e, ['claimants', i], c, words('claimants'), 'vocabulary.yaml claimants'));
    for (const [i, n] of e.data.needs.entries()) diagnostics.push(...named(e, ['needs', i], n, words('needs'), 'vocabulary.yaml needs'));
  }
  for (const n of records.notes)
    for (const [i, r] of n.data.references.entries())
      diagnostics.push(...named(n, ['references', i], r, idsOf(present, 'references'), 'references/'));
  return diagnostics;
};

/** No glossary term that the text does not use, and no spelling that belongs to two terms. */
export const checkTerms: Check = (context) => {
  const { records } = context;
  const incomplete = anyBroken(context, ...textFolders);
  const text = [...records.sections, ...records.principles, ...records.goals, ...records.tasks].map((e) => e.body).join('\n');
  const owner = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const term of records.glossary) {
    for (const [path, form] of [[['term'], term.data.term] as const, ...term.data.forms.map((f, i) => [['forms', i], f] as const)]) {
      const other = owner.get(form);
      if (other !== undefined)
        diagnostics.push(
          diagnosticAt(term, 'repeated-term', path, {
            found: `${form}，${other} 里已有`,
            expected: '一个写法只属于一个词条',
            fix: '合并两条，或删去其中一个写法。',
          }),
        );
      owner.set(form, term.file);
      if (!incomplete && indexOfWords(text, form) < 0)
        diagnostics.push(
          diagnosticAt(term, 'orphan-term', path, { found: form, expected: '正式文本里用到的词', fix: '改成原文的写法，或删去。' }),
        );
    }
  }
  return diagnostics;
};
