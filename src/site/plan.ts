import { getCollection } from 'astro:content';
import { assemble, type Plan } from '../plan/assemble.ts';
import type { DataOf, Entry } from '../collections/validate.ts';
import type { CollectionName } from '../collections/index.ts';
import { settings } from './settings.ts';

/** Entries of one collection in a fixed order. The loaders use the model's schemas, so that the types are the model's. */
async function entries<N extends CollectionName>(name: N): Promise<Entry<DataOf<N>>[]> {
  const list = (await getCollection(name)) as { id: string; filePath?: string; body?: string; data: unknown }[];
  return list
    .map((e) => ({ id: e.id, file: e.filePath ?? `${name}/${e.id}`, data: e.data as DataOf<N>, body: e.body ?? '' }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function load(): Promise<Plan> {
  const single = async <N extends 'plan' | 'site' | 'vocabulary'>(name: N): Promise<Entry<DataOf<N>>> => {
    const [entry] = await entries(name);
    if (!entry) throw new Error(`loadPlan: ${name}.yaml is missing or faulty; run "npm run check"`);
    return entry;
  };
  const [synonyms] = await entries('synonyms');
  const records = {
    ...(synonyms ? { synonyms } : {}),
    plan: await single('plan'),
    site: await single('site'),
    vocabulary: await single('vocabulary'),
    sections: await entries('sections'),
    principles: await entries('principles'),
    goals: await entries('goals'),
    tasks: await entries('tasks'),
    departments: await entries('departments'),
    incentives: await entries('incentives'),
    questions: await entries('questions'),
    figures: await entries('figures'),
    glossary: await entries('glossary'),
    references: await entries('references'),
    notes: await entries('notes'),
    guides: await entries('guides'),
    briefing: await entries('briefing'),
    cases: await entries('cases'),
    changes: await entries('changes'),
  };
  return assemble(records, settings.date);
}

let plan: Promise<Plan> | undefined;

/** The one door to the plan for pages and components. Assembled once a build; while editing, anew for each page. */
export function loadPlan(): Promise<Plan> {
  if (import.meta.env.DEV) return load();
  plan ??= load();
  return plan;
}
