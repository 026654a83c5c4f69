import { readSettings } from './settings.ts';

/** The settings of the build that Astro is running; scripts have checked them before. */
export const settings = readSettings();

/** File with the records that the build has checked already; it sets the variable itself. Without it Astro checks the content. */
export const checkedRecords = process.env['PLAN_RECORDS'] || undefined;
