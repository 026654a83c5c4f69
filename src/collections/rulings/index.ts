import { defineFolder } from '../define.ts';
import { checkRulings, RULING_TEMPLATE } from './check.ts';
import { checkTemplate } from '../rules/template.ts';
import { rulingSchema } from './schema.ts';
import { rulingTable } from './table.ts';

/** Who leads and who does the work by a later public document, latest first. */
export const rulings = defineFolder({
  name: 'rulings',
  ending: '.yaml',
  schema: rulingSchema,
  checks: [checkRulings, checkTemplate('rulings', RULING_TEMPLATE)],
  assemble: (entries, assembly) =>
    entries
      .map((entry) => assembly.resolve('rulings', rulingSchema, entry))
      .toSorted((a, b) => b.source.date.localeCompare(a.source.date) || a.id.localeCompare(b.id)),
  data: { table: rulingTable },
});
