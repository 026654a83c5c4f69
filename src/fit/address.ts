import { DONT_KNOW, type Answers, type FitTable } from './types.ts';

/** Answers as the fragment of an address, in the order of the questions: `recognised=yes&accident=no`. A fragment is never sent to a server. */
export const writeAnswers = (table: FitTable, answers: Answers): string =>
  table.questions.flatMap(({ id }) => (answers[id] === undefined ? [] : [`${id}=${answers[id]}`])).join('&');

/** Longer than the answers to any list of questions. */
const LONGEST = 10_000;

/**
 * Reads answers from the fragment of an address.
 * @returns the answers that the table knows, and how many parts it does not know
 */
export function readAnswers(table: FitTable, fragment: string): { answers: Answers; ignored: number } {
  const answers: Record<string, string> = {};
  let ignored = 0;
  if (fragment.length > LONGEST) return { answers, ignored: 1 };
  for (const [id, answer] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const question = table.questions.find((q) => q.id === id);
    if (question && (answer === DONT_KNOW || question.answers.includes(answer))) answers[id] = answer;
    else ignored++;
  }
  return { answers, ignored };
}
