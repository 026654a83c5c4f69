import { completeCitation } from '../../plan/citation.ts';

/** The date of reading, by the reader's clock. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** The mark of the paragraph to which the address leads, if it leads to one. */
export const pickedClause = (): HTMLAnchorElement | undefined =>
  document.querySelector(':target')?.closest('.official')?.querySelector<HTMLAnchorElement>('a.anchor') ?? undefined;

/**
 * Address of this page with the filters that are set, or of one of its clauses. Other fragments are left out: they may hold the reader's answers to
 * questions, which are the reader's to give away.
 */
export const linkOf = (clause?: HTMLAnchorElement): string => location.origin + location.pathname + location.search + (clause?.hash ?? '');

/** The place of a clause in words, as its mark names it: by a place of its own, else in what it is called. */
export const placeOfMark = (mark: HTMLAnchorElement): string => mark.dataset['place'] ?? mark.ariaLabel?.replace(/^引用/, '') ?? '';

/** What the reader gets as a citation, of a clause or of the page: title, document number, place, issuer, date; date of reading; address. */
export function citation(clause?: HTMLAnchorElement): string {
  const { cite = '', lead = '', place } = document.querySelector<HTMLElement>('[data-cite]')?.dataset ?? {};
  return `${clause ? '' : lead}${completeCitation(cite, clause ? placeOfMark(clause) : place)}，${today()}查阅，${linkOf(clause)}`;
}
