import { splitOutside } from '../../notice/brackets.ts';

/** The issuers of a notice as a table prints them in one cell: parted by 、, commas or blanks outside of brackets. */
export const issuersIn = (printed: string): string[] =>
  splitOutside(printed, /[、，,；;\s]/)
    .map(({ text }) => text.trim())
    .filter(Boolean);

/** The issuers as a sentence names them; empty where none is printed. */
export const phraseOf = (issuers: readonly string[] | undefined): string => (issuers ?? []).join('、');
