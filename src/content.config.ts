import { existsSync } from 'node:fs';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { deckSchema } from './model/schema/deck.ts';
import { schemas, type CollectionName } from './model/schema/index.ts';
import { contentLoader } from './site/loader.ts';
import { settings } from './site/settings.ts';

// The type parameter carries the name to the schema's own type, which Astro infers the collection's fields from.
const collection = <N extends CollectionName>(name: N) => defineCollection({ loader: contentLoader(name), schema: schemas[name] });

// A plan without slides has no such folder, which the loader would complain of.
const briefing = `${settings.content}/briefing`;

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
  changes: collection('changes'),
  briefing: defineCollection({
    loader: existsSync(briefing) ? glob({ base: briefing, pattern: '*.mdx' }) : () => [],
    schema: deckSchema,
  }),
};
