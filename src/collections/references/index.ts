import { defineFolder } from '../define.ts';
import { checkRoles } from './check.ts';
import { referenceSchema } from './schema.ts';
import { referenceTable } from './table.ts';

/** Other policies: cited by the text, or needed as legal background. */
export const references = defineFolder({
  name: 'references',
  ending: '.yaml',
  schema: referenceSchema,
  checks: [checkRoles],
  assemble: (entries, assembly) =>
    entries.map((entry) => {
      const reference = assembly.resolve('references', referenceSchema, entry);
      // How a fact was seen is for editors; nothing that readers or programs get knows of it.
      const facts = reference.facts.map(({ id, article, says, from, asOf, until, checked }) => ({
        id,
        article,
        says,
        from,
        asOf,
        until,
        checked,
      }));
      return { ...reference, facts };
    }),
  data: { table: referenceTable },
});
