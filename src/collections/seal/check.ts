import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';
import type { ReferenceData } from '../references/schema.ts';
import type { Check } from '../rules/context.ts';
import { sha256 } from '../plan/source.ts';

/** Sum of what a reference says: its name and number and all that was checked of it. When and how it was checked may change without it. */
function sumOfReference({ title, number, issuer, published, cited, facts }: ReferenceData): string {
  const said = facts.map(({ id, article, says, from, until }) => [id, article, says, from, until]);
  const quoted = cited.map(({ in: place, quote }) => [place, quote]);
  return createHash('sha256')
    .update(JSON.stringify([title, number, issuer, published, quoted, said]))
    .digest('hex');
}

/** Sums of all that is sealed, as they are now. */
export function sumsOf(
  source: string,
  references: readonly { id: string; data: ReferenceData }[],
): { source: string; references: Record<string, string> } {
  const sorted = references.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { source: sha256(source), references: Object.fromEntries(sorted.map(({ id, data }) => [id, sumOfReference(data)])) };
}

const FIX = '改错了的，改回去；确实收到了新的文本、重新核对过的，运行 npm run seal -- --why "原因"。';

/** What is proved by its words is proved by words that are those that were sealed: a change of them is told before everything else. */
export const checkSeal: Check = ({ records, source, broken }) => {
  const { plan, seal } = records;
  // A plan that has told readers of its changes is published, and what is published is sealed.
  if (plan && !seal && records.changes.length > 0 && !broken.has('seal'))
    return [{ code: 'seal', file: 'seal.yaml', found: '没有这个文件', expected: '收到的正式文本和核对过的内容的 SHA-256', fix: FIX }];
  if (!plan || !seal || source === undefined) return [];
  const tell = (file: string, found: string | undefined, expected: string | undefined): Diagnostic => ({
    code: 'seal',
    file,
    found: found === undefined ? '没有这个文件' : `现在的 SHA-256 是 ${found.slice(0, 12)}…`,
    expected: expected === undefined ? '在 seal.yaml 里封存过的文件' : `seal.yaml 里封存的 ${expected.slice(0, 12)}…`,
    fix: FIX,
  });
  const now = sumsOf(source, records.references);
  const ids = [...new Set([...Object.keys(now.references), ...Object.keys(seal.data.references)])].toSorted();
  return [
    ...(now.source === seal.data.source ? [] : [tell(plan.data.source.file, now.source, seal.data.source)]),
    ...ids.flatMap((id) => {
      const [found, expected] = [now.references[id], seal.data.references[id]];
      return found === expected || broken.has(`references/${id}`) ? [] : [tell(`references/${id}.yaml`, found, expected)];
    }),
  ];
};
