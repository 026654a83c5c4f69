import type { Clause, Plan } from '../plan/types.ts';

/** Heading depth of a clause in Markdown. */
const depth = { title: 1, heading: 2, group: 3, paragraph: 0 } as const;

/** Characters that Markdown would read as markup at the start of a line or within it; official text has next to none of them. */
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');

const identity = (plan: Plan): [string, string | undefined][] => [
  ['索引号', plan.meta.indexNumber],
  ['发文字号', plan.meta.documentNumber],
  ['发文机构', plan.meta.issuer],
  ['成文日期', plan.meta.written],
  ['公开日期', plan.meta.published],
  ['有效性', plan.meta.validity],
];

/** The official text as plain UTF-8 text: one paragraph a line, nothing added. */
export const plainText = (plan: Plan): string => `${plan.clauses.map((c) => c.text).join('\n')}\n`;

/** The official text as Markdown (CommonMark): headings by the outline, the disclosure block as YAML front matter. */
export function markdown(plan: Plan): string {
  const block = (clause: Clause): string => {
    const level = depth[clause.kind];
    return `${level > 0 ? `${'#'.repeat(level)} ` : ''}${escapeMarkdown(clause.text)}`;
  };
  const front = identity(plan)
    .filter(([, value]) => value !== undefined)
    .map(([label, value]) => `${label}: ${JSON.stringify(value)}`);
  return `---\n${front.join('\n')}\n---\n\n${plan.clauses.map(block).join('\n\n')}\n`;
}
