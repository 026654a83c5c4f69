import { publicDay } from '../../plan/identity.ts';
import type { Plan } from '../../plan/types.ts';
import { address } from '../../plan/addresses.ts';
import type { DataFile } from '../data-file.ts';
import { tableSchemaOf } from './table-schema.ts';

/** Full address of a page, where it is known where the site stands. */
export type KnownAt = ((path: string) => string) | undefined;

/** Who put the data together and who publishes them, as far as the operator has said. */
export const makersOf = ({ site }: Plan): { creator: string; publisher: string } => ({
  creator: site.creator ?? site.operator ?? site.name,
  publisher: site.operator ?? site.name,
});

/** Names of resources are small letters, digits, `.`, `_` and `-`. */
const resourceName = (name: string): string => name.replaceAll('.', '-');

/**
 * `datapackage.json` (Frictionless Data Package 1): every file of the open data, the CSV with their Table Schema. Licence and makers are those of `content/site.yaml`; what
 * the operator has not said stays away.
 * @param sumOf SHA-256 of a file
 */
export function dataPackage(
  plan: Plan,
  files: readonly DataFile[],
  version: string,
  sumOf: (bytes: Uint8Array) => string,
  at: KnownAt,
): object {
  const { meta, site } = plan;
  const { creator, publisher } = makersOf(plan);
  const licences = site.licence ? [{ title: site.licence.name, path: site.licence.url }] : undefined;
  return {
    profile: 'data-package',
    name: 'plan',
    title: meta.planTitle,
    description: site.description,
    version,
    created: `${plan.changes[0]?.date ?? publicDay(plan)}T00:00:00Z`,
    ...(at && { homepage: at(address.data()) }),
    ...(licences && { licenses: licences }),
    sources: [{ title: meta.title, ...(site.sourceUrl && { path: site.sourceUrl }) }],
    contributors: [
      { title: creator, role: 'author' },
      { title: publisher, role: 'publisher' },
    ],
    resources: files.map(({ name, title, type, bytes, table }) => ({
      ...(type === 'text/csv' && table
        ? { profile: 'tabular-data-resource', dialect: { delimiter: ',', lineTerminator: '\r\n', header: true } }
        : { profile: 'data-resource' }),
      name: resourceName(name),
      path: name,
      title,
      format: name.split('.').at(-1),
      mediatype: type,
      bytes: bytes.length,
      hash: `sha256:${sumOf(bytes)}`,
      ...(type === 'text/csv' && table && { description: table.description, schema: tableSchemaOf(table) }),
    })),
  };
}
