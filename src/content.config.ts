import { existsSync } from 'node:fs';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { deckSchema } from './collections/briefing/schema.ts';
import { schemas, type CollectionName } from './collections/index.ts';
import { contentLoader } from './site/loader.ts';
import { settings } from './site/settings.ts';

// The type parameter carries the name to the schema's own type, which Astro infers the collection's fields from.
const collection = <N extends CollectionName>(name: N) => defineCollection({ loader: contentLoader(name), schema: schemas[name] });

// Slides and guides are rendered, so that Astro itself has to load them. Its loader would complain of a folder that a plan does not have.
const rendered = (folder: string) => {
  const base = `${settings.content}/${folder}`;
  return existsSync(base) ? glob({ base, pattern: '*.mdx' }) : () => [];
};

/** The plan as typed collections; `src/site/plan.ts` puts them together, pages never query one. */
export const collections = {
  plan: collection('plan'),
  site: collection('site'),
  vocabulary: collection('vocabulary'),
  synonyms: collection('synonyms'),
  sections: collection('sections'),
  principles: collection('principles'),
  goals: collection('goals'),
  tasks: collection('tasks'),
  departments: collection('departments'),
  incentives: collection('incentives'),
  questions: collection('questions'),
  figures: collection('figures'),
  glossary: collection('glossary'),
  references: collection('references'),
  notes: collection('notes'),
  cases: collection('cases'),
  changes: collection('changes'),
  guides: defineCollection({ loader: rendered('guides'), schema: schemas.guides }),
  briefing: defineCollection({ loader: rendered('briefing'), schema: deckSchema }),
};
