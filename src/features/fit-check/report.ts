import type { Answers } from '../../fit/types.ts';

const clean = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Answers given, one line a question. */
function answerLines(host: Element, answers: Answers): string[] {
  return [...host.querySelectorAll('fieldset')].map((set) => {
    const chosen = set.querySelector<HTMLInputElement>('input:checked');
    const name = chosen?.name ?? '';
    return `${clean(set.querySelector('legend'))} ${answers[name] === undefined ? '（没有回答）' : clean(chosen?.closest('label'))}`;
  });
}

/** One incentive: its name and benefit, what decided, whom to ask. */
const cardLines = (card: Element): string[] => [
  `· ${clean(card.querySelector('.title'))}：${clean(card.querySelector('.benefit'))}`,
  ...[...card.querySelectorAll('.why > li')].map((item) => `  ${clean(item)}`),
  ...[...card.querySelectorAll('.ask, .warning')].map((line) => `  ${clean(line)}`),
];

/**
 * The result of the fit check as plain text for a report: outcomes, answers, warnings, and where it comes from. It is read off the page, so that it says
 * what the page says.
 */
export function reportText(host: Element, answers: Answers): string {
  const outcomes = [...host.querySelectorAll('[data-outcome]')]
    .filter((section) => !(section as HTMLElement).hidden)
    .flatMap((section) => [
      '',
      `【${clean(section.querySelector('h3'))}】`,
      ...[...section.querySelectorAll('[data-incentive]')].flatMap((card) => cardLines(card)),
    ]);
  const warnings = [...host.querySelectorAll('.warnings .note')].map((note) => `· ${clean(note.querySelector('p + p'))}`);
  return [
    document.title,
    clean(host.querySelector('.summary')),
    ...outcomes,
    '',
    '【回答】',
    ...answerLines(host, answers),
    ...(warnings.length > 0 ? ['', '【申请之前要知道】', ...warnings] : []),
    '',
    '按原文推断，不是认定，以主管部门的决定为准。',
    `${new Date().toLocaleDateString('sv-SE')} ${location.href}`,
  ].join('\n');
}
