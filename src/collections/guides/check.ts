import { brief, type Diagnostic } from '../diagnostic.ts';
import { nearest } from '../did-you-mean.ts';
import type { Entry, PartialRecords } from '../validate.ts';
import type { GuideData } from './schema.ts';
import { anyBroken, diagnosticAt, lineInBody, type Check } from '../rules/context.ts';

const COMPONENT = /<(Target|Incentive|Strip)\s+(?:id|department)="([^"]*)"/g;
const QUOTE = /<Quote\s+in="[^"]*">[\s\S]*?<\/Quote>/g;
/** Tags of components, and where links lead: what is left is what a reader reads. */
const MARKUP = /<[^>]*>|\]\([^)]*\)/g;

/** Everything that the components of a guide can name. */
const namesOf = (records: PartialRecords): Record<string, string[]> => ({
  Target: [
    ...records.goals.flatMap((e) => e.data.targets.map((t) => `goal-${e.id}-${t.id}`)),
    ...records.tasks.flatMap((e) => e.data.targets.map((t) => `task-${e.id}-${t.id}`)),
  ],
  Incentive: records.incentives.map((e) => e.id),
  Strip: records.departments.map((e) => e.id),
});

function unknownNames(entry: Entry<GuideData>, names: Record<string, string[]>): Diagnostic[] {
  return Array.from(entry.body.matchAll(COMPONENT)).flatMap(([tag, component = '', name = '']) => {
    const known = names[component] ?? [];
    if (known.includes(name)) return [];
    const near = nearest(name, known, 1);
    return [
      {
        ...diagnosticAt(entry, 'unknown-name', [`<${component}>`], {
          found: name,
          expected: '方案里有的标识',
          fix: near.length > 0 ? `是不是 ${near.join('、')}？` : '从记录的文件名和标识里选。',
        }),
        line: lineInBody(entry, tag),
      },
    ];
  });
}

/** A guide’s own words state no number: numbers are the text’s, and a component quotes them. */
function numbersOfItsOwn(entry: Entry<GuideData>): Diagnostic[] {
  // A quotation may run over lines, which still count.
  const lines = entry.body.replace(QUOTE, (quote) => quote.replace(/[^\n]/g, '')).split('\n');
  return lines.flatMap((line, i) => {
    const words = line.replace(MARKUP, '').replaceAll('[', '').trim();
    if (!/\d/.test(words)) return [];
    return [
      {
        ...diagnosticAt(entry, 'number-in-guide', ['正文'], {
          found: `“${brief(words)}”`,
          expected: '导读自己的话里没有数字',
          fix: '数字用 <Quote> 抄原文，或用 <Target> 显示指标。',
        }),
        line: entry.bodyLine === undefined ? undefined : entry.bodyLine + i,
      },
    ];
  });
}

/** What a guide names exists, and what it says in numbers is quoted. */
export const checkGuides: Check = (context) => {
  const { records } = context;
  const names = namesOf(records);
  const unsure = anyBroken(context, 'goals', 'tasks', 'incentives', 'departments');
  return records.guides.flatMap((entry) => [...(unsure ? [] : unknownNames(entry, names)), ...numbersOfItsOwn(entry)]);
};
