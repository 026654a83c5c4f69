import type { Diagnostic } from '../diagnostic.ts';
import { FOLDERS } from '../index.ts';
import type { CheckContext } from './context.ts';
import { fieldsOf } from '../walk-fields.ts';
import type { Entry } from '../records.ts';

/** Collections to which records refer, or that the outline names, each with the first file that does. */
function wanted({ records }: CheckContext): Map<string, string> {
  const found = new Map<string, string>();
  const want = (collection: string, by: string): void => {
    if (!found.has(collection)) found.set(collection, by);
  };
  for (const part of records.plan?.data.outline ?? []) {
    if (part.kind === 'section') want('sections', 'plan.yaml');
    else if (part.kind !== 'title') want(part.kind, 'plan.yaml');
  }
  if (records.tasks.length > 0) want('departments', records.tasks[0]?.file ?? 'tasks');
  for (const { name, schema } of FOLDERS)
    for (const entry of records[name] as Entry<unknown>[])
      for (const { kind, value } of fieldsOf(schema, entry.data)) {
        if (kind.kind === 'ref') want(kind.collection, entry.file);
        if (kind.kind === 'fact') want('references', entry.file);
        if (kind.kind === 'citation') want((value as { in: string }).in.split('/')[0] ?? '', entry.file);
      }
  return found;
}

/** A whole folder that is gone is one fault, not one for everything that refers to it. */
export function missingFolders(context: CheckContext): Diagnostic[] {
  const there = new Set([...context.present].map((key) => key.split('/')[0]));
  return [...wanted(context)].flatMap(([collection, by]) =>
    there.has(collection)
      ? []
      : [
          {
            code: 'missing-folder',
            file: collection,
            found: `没有文件夹 ${collection}/，或里面没有一个文件`,
            expected: `${collection}/ 里的记录（${by} 等用到它们）`,
            fix: '把文件夹放回来；改过名字的，改回这个名字。',
          },
        ],
  );
}
