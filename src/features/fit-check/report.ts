import { DONT_KNOW, type Answers } from '../../fit/types.ts';
import type { FitTexts } from './texts.ts';
import type { View } from './view.ts';

/** The result as one text, to be pasted into a report: next step, sections, verdicts, answers, and where and when it was made. */
export function reportText(view: View, texts: FitTexts, answers: Answers, day: string, address: string): string {
  const lines = [
    `自测结果：${texts.document}`,
    `下一步：${view.next}`,
    ...view.sections.flatMap(({ title, ordered, items }) => [
      '',
      `【${title}】`,
      ...items.flatMap(({ text, more }, i) => [`${ordered ? `${i + 1}. ` : '· '}${text}`, ...more.map((line) => `   ${line}`)]),
    ]),
    '',
    '【逐项结论】',
    ...view.rows.map(
      (row) =>
        `· ${row.title}：本通知，${row.notice}${row.national === undefined ? '' : `；国家规定，${row.national}`}${row.wanted ? '' : '（您不需要，或没有好处）'}`,
    ),
    '',
    '【回答】',
    ...Object.entries(texts.questions).map(([id, { order, question, answers: labels }]) => {
      const answer = answers[id];
      return `${order}. ${question} ${answer === undefined ? '（没有回答）' : answer === DONT_KNOW ? '不清楚' : (labels[answer] ?? answer)}`;
    }),
    ...(view.warnings.length > 0 ? ['', '【申请之前要知道】', ...view.warnings.map(({ title }) => `· ${title}`)] : []),
    ...(view.remarks.length > 0 ? ['', ...view.remarks] : []),
    '',
    '按原文和核对过的国家规定推断，不是认定，以主管部门解释为准。',
    `${day} ${address}`,
  ];
  return lines.join('\n');
}
