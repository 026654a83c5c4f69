import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

const LISTS = ['departmentKinds', 'incentiveKinds', 'claimants', 'needs'] as const;

/** Within a list, no two words have one id or one label. */
export const checkVocabulary: Check = ({ records: { vocabulary } }) =>
  vocabulary === undefined
    ? []
    : LISTS.flatMap((list) =>
        vocabulary.data[list].flatMap((entry, i, all): Diagnostic[] =>
          (['id', 'label'] as const)
            .filter((field) => all.findIndex((other) => other[field] === entry[field]) < i)
            .map((field) =>
              diagnosticAt(vocabulary, 'repeated-id', [list, i, field], {
                found: entry[field],
                expected: '同一名单内不重复',
                fix: '核对是哪一条写错了。',
              }),
            ),
        ),
      );
