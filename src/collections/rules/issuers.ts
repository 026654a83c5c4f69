import { foldWidth } from '../../notice/text.ts';
import type { Entry, PartialRecords } from '../records.ts';
import { diagnosticAt, type Check } from './context.ts';

/** A name that is that of a department but for one character of the same place: 市教肓局. */
function misspelt(name: string, { departments }: PartialRecords): string | undefined {
  const forms = departments.flatMap(({ data }) => [data.name, ...data.printed, ...data.shortNames]);
  const folded = foldWidth(name);
  if (forms.some((form) => folded.includes(foldWidth(form)))) return undefined;
  return forms.find(
    (form) => form.length === folded.length && Array.from(form).filter((c, i) => c !== folded.charAt(i)).length === 1 && form.length > 2,
  );
}

function* issuersIn(value: unknown, path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if ((key === 'issuer' || key === 'publisher') && typeof item === 'string') yield [at, item];
    else yield* issuersIn(item, at);
  }
}

/** Who issued a document on which a case, a ruling or an entry of progress rests is spelt as the plan spells it. */
export const checkIssuers: Check = ({ records }) => {
  const entries: Entry<unknown>[] = [...records.cases, ...records.progress, ...records.rulings];
  return entries.flatMap((entry) =>
    [...issuersIn(entry.data)].flatMap(([path, found]) => {
      const name = misspelt(found, records);
      return name === undefined
        ? []
        : [diagnosticAt(entry, 'issuer-differs', path, { found, expected: name, fix: '核对错字；确实是另一个单位的，写全称。' })];
    }),
  );
};
