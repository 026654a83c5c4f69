/** Kinds of cases, in the order in which the pages list them, by the names that notices use for them. */
export const CASE_KINDS = [
  { id: 'case-study', label: '典型案例' },
  { id: 'practice', label: '创新经验' },
] as const;
