import { brief, type Diagnostic } from '../diagnostic.ts';
import { plainCharacters } from '../../notice/characters.ts';
import { markOf } from '../../notice/marks.ts';
import type { PartialRecords } from '../records.ts';
import { foldWidth } from '../../notice/text.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** A task's body begins with its number as printed and its title. */
function openingOf(task: PartialRecords['tasks'][number]): Diagnostic[] {
  const { number, title } = task.data;
  const printed = task.data.printedNumber === undefined ? String(number) : task.data.printedNumber;
  const mark = markOf(task.body);
  const plain = (text: string): string => foldWidth(plainCharacters(text));
  const words = (text: string): string => plain(text).replace(/[()]/g, '');
  if (printed !== null && !(mark && words(printed).endsWith(words(mark.bare))))
    return [
      diagnosticAt(task, 'task-number', task.data.printedNumber === undefined ? ['number'] : ['printedNumber'], {
        found: mark ? `正文以“${mark.printed.trim()}”开头` : `正文的开头没有序号：“${brief(task.body, 20)}”`,
        expected: `序号 ${printed}`,
        fix: '把原文印的序号写到 printedNumber（不带括号和点，如 一、第三条（二））；原文没有序号时写 null。',
      }),
    ];
  if (printed === null && mark && plain(task.body.slice(mark.printed.length)).startsWith(plain(title)))
    return [
      diagnosticAt(task, 'task-number', ['printedNumber'], {
        found: 'null',
        expected: `正文开头的序号 ${mark.bare}`,
        fix: '照正文的序号写；与 number 相同时删去 printedNumber。',
      }),
    ];
  const rest = task.body.slice(printed === null ? 0 : (mark?.printed.length ?? 0));
  if (plain(rest).startsWith(plain(title))) return [];
  return [
    diagnosticAt(task, 'task-title', ['title'], {
      found: title,
      expected: `正文序号后面的话：“${brief(rest, 30)}”`,
      fix: '标题照正文抄写，到第一个句号为止。',
    }),
  ];
}

/** Task numbers run from 1 without gap or repeat; each task's body begins with its number and title, and its group exists. */
export const checkTasks: Check = ({ records, present, unsure }) => {
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<number, string>();
  const groups = new Set((records.plan?.data.outline ?? []).flatMap((p) => (p.kind === 'tasks' ? p.groups.map((g) => g.id) : [])));
  for (const task of records.tasks) {
    const { number, group } = task.data;
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
    // 5.md among 04.md and 06.md: files of one form stand in their order, and nobody adds the same task twice.
    const name = `${String(number).padStart(2, '0')}.md`;
    if (task.id === String(number) && records.tasks.length > 9 && /\/\d\.md$/.test(task.file))
      diagnostics.push({ code: 'number-file', file: task.file, found: '文件名', expected: `tasks/${name}`, fix: `把文件改名为 ${name}。` });
    if (!unsure.has(`tasks/${task.id}`)) diagnostics.push(...openingOf(task));
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
