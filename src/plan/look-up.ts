import { formatDiagnostic } from '../collections/diagnostic.ts';
import { nearest } from '../collections/did-you-mean.ts';
import { findQuote } from './quote.ts';
import type { Clause, Quote } from './types.ts';

/** What a text with components asks of the plan, and in which file it does: unknown names stop the build, with what is known instead. */
export interface Asking {
  file: string;
  /** Name of the component, for the message. */
  component: string;
}

function refuse({ file, component }: Asking, found: string, known: readonly string[], expected: string): never {
  const near = nearest(found, known);
  throw new Error(
    formatDiagnostic({
      code: 'unknown-name',
      file,
      field: `<${component}>`,
      found: found || '没有写',
      expected,
      fix: `${near.length > 0 ? `是不是 ${near.join('、')}？` : ''}可以写：${known.join('、')}。`,
    }),
  );
}

/** The record with an id. @throws an error for the editor when there is none */
export function lookUp<T extends { id: string }>(asking: Asking, id: string | undefined, records: readonly T[]): T {
  const found = records.find((record) => record.id === id);
  return (
    found ??
    refuse(
      asking,
      id ?? '',
      records.map((record) => record.id),
      '方案里有的标识',
    )
  );
}

/** Words of the text, found again. @throws an error for the editor when they do not stand in the record */
export function lookUpQuote(asking: Asking, cited: string | undefined, words: string, clauses: readonly Clause[]): Quote {
  const owners = [...new Set(clauses.filter((c) => c.kind === 'paragraph').map((c) => c.owner))];
  if (cited === undefined || !owners.includes(cited)) return refuse(asking, cited ?? '', owners, '方案里有的一段，如 in="tasks/1"');
  const quote = words === '' ? undefined : findQuote(clauses, cited, words);
  if (quote) return quote;
  const elsewhere = words === '' ? [] : owners.filter((owner) => findQuote(clauses, owner, words));
  throw new Error(
    formatDiagnostic({
      code: 'quotation',
      file: asking.file,
      field: `<${asking.component} in="${cited}">`,
      found: words || '没有写',
      expected: `${cited} 里的原话，一字不差`,
      fix: elsewhere.length > 0 ? `这句话在 ${elsewhere.join('、')}。` : '从原文复制，不要改写。',
    }),
  );
}
