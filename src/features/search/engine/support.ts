/** What is looked at to tell whether the plan answers a query at all; each about 0 to 1. */
export const SUPPORT = [
  'always',
  /** Share of the query's characters, small words left out, that words of the texts carry, that no text knows, that name what is outside the plan. */
  'known',
  'unknown',
  'outside',
  'namesOutside',
  /** Lone characters, that happen to occur. */
  'lone',
  /** The best record's score in the ranking, in tens. */
  'bestScore',
  /** The longest run of the query that a record holds: as a share of the query, and in characters up to eight. */
  'longestRun',
  'longestRunLength',
  /** Editors put a record first for a word of the query; the query is a title or a name. */
  'preferred',
  /** Words of the query that mean something together; how much of it is like everyday words for one record. */
  'combined',
  'everyday',
  /** A department whose duty is asked for. */
  'duty',
  'isTitle',
  /** A slip was mended to get there. */
  'mended',
] as const;
export type Support = (typeof SUPPORT)[number];
