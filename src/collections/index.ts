import type { z } from 'zod';
import { briefing } from './briefing/index.ts';
import { cases } from './cases/index.ts';
import { changes } from './changes/index.ts';
import { conditions } from './conditions/index.ts';
import { departments } from './departments/index.ts';
import { figures } from './figures/index.ts';
import { gates } from './gates/index.ts';
import { glossary } from './glossary/index.ts';
import { goals } from './goals/index.ts';
import { guides } from './guides/index.ts';
import { incentives } from './incentives/index.ts';
import { notes } from './notes/index.ts';
import { parameters } from './parameters/index.ts';
import { plan } from './plan/index.ts';
import { principles } from './principles/index.ts';
import { progress } from './progress/index.ts';
import { questions } from './questions/index.ts';
import { references } from './references/index.ts';
import { review } from './review/index.ts';
import { reforms } from './reforms/index.ts';
import { rulings } from './rulings/index.ts';
import { seal } from './seal/index.ts';
import { sections } from './sections/index.ts';
import { site } from './site/index.ts';
import { synonyms } from './synonyms/index.ts';
import { tasks } from './tasks/index.ts';
import { vocabulary } from './vocabulary/index.ts';
import type { CollectionName } from './records.ts';

/** Collections that are one file each. */
export const SINGLES = [plan, site, vocabulary, synonyms, review, seal] as const;

/** Collections that are a folder each. A collection stands after those whose objects its records refer to. */
export const FOLDERS = [
  sections,
  principles,
  goals,
  departments,
  tasks,
  references,
  notes,
  conditions,
  gates,
  parameters,
  incentives,
  reforms,
  questions,
  figures,
  glossary,
  guides,
  briefing,
  cases,
  progress,
  rulings,
  changes,
] as const;

/** The schema of every collection by its name. */
export const SCHEMAS = Object.fromEntries([...SINGLES, ...FOLDERS].map(({ name, schema }) => [name, schema])) as Record<
  CollectionName,
  z.ZodType
>;
