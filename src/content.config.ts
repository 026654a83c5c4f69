import { defineCollection } from 'astro:content';
import { schemas, type CollectionName } from './collections/index.ts';
import { contentLoader } from './site/loader.ts';

// The type parameter carries the name to the schema's own type, which Astro infers the collection's fields from.
const collection = <N extends CollectionName>(name: N) => defineCollection({ loader: contentLoader(name), schema: schemas[name] });

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
  guides: collection('guides'),
  briefing: collection('briefing'),
};
