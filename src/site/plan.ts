import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { assemble, type Plan } from '../model/plan.ts';
import type { Entry, Records } from '../model/records.ts';

async function entries<N extends CollectionKey>(name: N): Promise<Entry<CollectionEntry<N>['data']>[]> {
  const list = await getCollection(name);
  return list
    .map((e) => ({ id: e.id, file: e.filePath ?? `${name}/${e.id}`, data: e.data, body: e.body ?? '' }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function load(): Promise<Plan> {
  const single = async <N extends 'plan' | 'site' | 'vocabulary'>(name: N): Promise<Records[N]> => {
    const [entry] = await entries(name);
    if (!entry) throw new Error(`loadPlan: ${name}.yaml is missing or faulty; run "npm run check"`);
    return entry as unknown as Records[N];
  };
  return assemble({
    plan: await single('plan'),
    site: await single('site'),
    vocabulary: await single('vocabulary'),
    sections: await entries('sections'),
    principles: await entries('principles'),
    goals: await entries('goals'),
    tasks: await entries('tasks'),
    departments: await entries('departments'),
    incentives: await entries('incentives'),
    glossary: await entries('glossary'),
    references: await entries('references'),
    notes: await entries('notes'),
    changes: await entries('changes'),
  });
}

let plan: Promise<Plan> | undefined;

/** The one door to the plan for pages and components. Assembled once a build; while editing, anew for each page. */
export function loadPlan(): Promise<Plan> {
  if (import.meta.env.DEV) return load();
  plan ??= load();
  return plan;
}
