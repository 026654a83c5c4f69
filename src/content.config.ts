import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { planLoader, type CheckedContent } from './site/loader.ts';

/** The plan as its own checks have read it; `src/site/plan.ts` puts it together, pages never query a collection. */
export const collections = {
  plans: defineCollection({ loader: planLoader(), schema: z.custom<CheckedContent>() }),
};
