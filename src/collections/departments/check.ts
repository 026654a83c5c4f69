import type { Diagnostic } from '../diagnostic.ts';
import { clausesOfBody, unitsOfTask } from '../../notice/roles.ts';
import { nearest } from '../did-you-mean.ts';
import { anyBroken, diagnosticAt, type Check } from '../rules/context.ts';

/** Names one by one: a name may have 、 within it. */
const listed = (names: readonly string[]): string => names.map((n) => `“${n}”`).join(' ');

/** Every printed unit of a task resolves to exactly one department, and the list in front equals the clause in the text, in order. */
export const checkUnits: Check = (context) => {
  const { records } = context;
  const owners = new Map<string, string[]>();
  for (const d of records.departments) for (const form of d.data.printed) owners.set(form, [...(owners.get(form) ?? []), d.data.name]);
  const diagnostics: Diagnostic[] = [];
  for (const task of records.tasks) {
    const printed = unitsOfTask(clausesOfBody(task.body), []).map((u) => u.printed);
    // Its text has to be put right first.
    if (context.unsure.has(`tasks/${task.id}`)) continue;
    if (printed.length === 0)
      diagnostics.push(
        diagnosticAt(task, 'no-responsibility', ['units'], {
          found: '正文里没有读到责任单位',
          expected: '“（责任单位：……）”“（……负责）”或“责任单位：……”',
          fix: '正式文本里有的，照抄到正文；没有责任单位的段落不是任务，放到 sections/。',
        }),
      );
    else if (printed.join() !== task.data.units.join())
      diagnostics.push(
        diagnosticAt(task, 'units-differ', ['units'], {
          found: listed(task.data.units),
          expected: `正文印的 ${listed(printed)}`,
          fix: '按正文的写法和顺序改 units。',
        }),
      );
    for (const [i, unit] of task.data.units.entries()) {
      const found = owners.get(unit) ?? [];
      // A broken department may be the one that prints it so.
      if (found.length === 1 || (found.length === 0 && anyBroken(context, 'departments'))) continue;
      const near = nearest(unit, owners.keys());
      diagnostics.push(
        found.length === 0
          ? diagnosticAt(task, 'unknown-unit', ['units', i], {
              found: unit,
              expected: '某个单位 printed 里的写法',
              fix:
                near.length > 0
                  ? `是不是 ${near.join('、')}？否则在 departments/ 的 printed 里加上这个写法。`
                  : '在 departments/ 的 printed 里加上这个写法。',
            })
          : diagnosticAt(task, 'ambiguous-unit', ['units', i], {
              found: `${unit} 同时是 ${found.join('、')}`,
              expected: '只属于一个单位',
              fix: '从其中一个单位的 printed 里删去这个写法。',
            }),
      );
    }
  }
  return diagnostics;
};

/** Names of departments tell them apart: no short name, and no name for search only, belongs to two. */
export const checkNames: Check = ({ records }) => {
  const owner = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  // A name that is shown is told before one that is only searched for.
  for (const field of ['shortNames', 'searchOnly'] as const)
    for (const d of records.departments)
      for (const [i, name] of d.data[field].entries()) {
        const other = owner.get(name);
        if (other !== undefined && other !== d.id)
          diagnostics.push(
            diagnosticAt(d, 'ambiguous-name', [field, i], {
              found: `${name} 也是 ${other} 的名称`,
              expected: '一个名称只属于一个单位',
              fix: '从其中一个单位里删去它。',
            }),
          );
        owner.set(name, d.id);
      }
  return diagnostics;
};

/** No department without a task; every printed form really stands in a task's responsibility clause. */
export const checkOrphans: Check = (context) => {
  const { records } = context;
  if (anyBroken(context, 'tasks')) return [];
  const used = new Set([...records.tasks.flatMap((t) => t.data.units), ...(records.plan?.data.rules ?? []).flatMap((r) => r.units)]);
  const diagnostics: Diagnostic[] = [];
  for (const d of records.departments) {
    if (!d.data.printed.some((form) => used.has(form))) {
      diagnostics.push(
        diagnosticAt(d, 'orphan-department', ['printed'], {
          found: `${d.data.name} 没有任何任务`,
          expected: '至少一条任务的责任单位',
          fix: '检查 printed 的写法，或删去这个单位。',
        }),
      );
      continue;
    }
    for (const [i, form] of d.data.printed.entries())
      if (!used.has(form))
        diagnostics.push(
          diagnosticAt(d, 'unprinted-form', ['printed', i], {
            found: form,
            expected: '原文责任单位里出现过的写法',
            fix: '移到 shortNames，或删去。',
          }),
        );
  }
  return diagnostics;
};
