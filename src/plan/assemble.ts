import { FOLDERS } from '../collections/index.ts';
import type { FolderCollection } from '../collections/define.ts';
import type { Entry, FolderName, FolderTypes, Records } from '../collections/records.ts';
import { phraseOf } from '../collections/plan/issuers.ts';
import { chinaDay } from '../notice/dates.ts';
import { Assembly } from './assembly.ts';
import type { Collections, Objects, Plan } from './types.ts';

/** Assembles one collection and puts it where those after it find it. */
function assembleFolder<N extends FolderName>({ name, assemble: make }: FolderCollection<N>, assembly: Assembly): Objects[N][] {
  const objects = make(assembly.records[name] as unknown as Entry<FolderTypes[N]>[], assembly);
  assembly.add(name, objects);
  return objects;
}

/**
 * Builds the plan from checked records: every reference becomes the object, every quotation its place in the text. Pure.
 * Throws if a record refers to nothing, which `checkContent` would have reported.
 * @param builtOn the day as of which the plan is told; today in China
 */
export function assemble(records: Records, builtOn: string = chinaDay(new Date())): Plan {
  const assembly = new Assembly(records);
  const collections = Object.fromEntries(
    FOLDERS.map((folder) => [folder.name, assembleFolder(folder as unknown as FolderCollection<FolderName>, assembly)]),
  ) as unknown as Collections;
  return {
    meta: { ...records.plan.data, issuer: phraseOf(records.plan.data.issuers) || undefined },
    builtOn,
    site: records.site.data,
    vocabulary: records.vocabulary.data,
    synonyms: records.synonyms?.data.groups ?? [],
    sealed: records.seal && { source: records.seal.data.source, references: records.seal.data.references },
    openPoints: (records.review?.data.points ?? []).filter((p) => p.state === 'open'),
    searchWords: {
      units: records.synonyms?.data.units ?? {},
      bodies: records.synonyms?.data.bodies ?? [],
      topics: records.synonyms?.data.topics ?? [],
    },
    clauses: [...assembly.clauses],
    groups: assembly.groups.filter((g) => g.tasks.length > 0),
    ...collections,
    targets: [...collections.goals, ...collections.tasks].flatMap((stated) => stated.targets),
  };
}
