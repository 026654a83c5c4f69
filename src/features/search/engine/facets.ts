import type { Result } from './query.ts';
import type { Kind } from './types.ts';

/** By what results can be narrowed; the names stand in the address. */
export const FACETS = ['kind', 'group', 'department', 'year'] as const;
export type Facet = (typeof FACETS)[number];
export type Choice = Partial<Record<Facet, string>>;

export const KIND_LABELS: Record<Kind, string> = {
  task: '任务',
  department: '单位',
  incentive: '激励',
  goal: '目标',
  text: '原文',
  glossary: '术语',
  guide: '导读',
  case: '案例',
  note: '编者注与依据',
  page: '页面',
};

type Faceted = Pick<Result, 'kind' | 'group' | 'departments' | 'years'>;

const valuesOf = (result: Faceted, facet: Facet): readonly string[] =>
  facet === 'kind'
    ? [result.kind]
    : facet === 'group'
      ? result.group
        ? [result.group]
        : []
      : facet === 'department'
        ? result.departments
        : result.years;

/** Whether a result is among those chosen; `but` leaves one facet out, to count what its other values would give. */
export const isChosen = (result: Faceted, choice: Choice, but?: Facet): boolean =>
  FACETS.every((facet) => facet === but || !choice[facet] || valuesOf(result, facet).includes(choice[facet]));

/** How many results each value of a facet would leave, given the choices of the other facets. */
export function countsOf(results: readonly Faceted[], facet: Facet, choice: Choice): Map<string, number> {
  const counts = new Map<string, number>();
  for (const result of results)
    if (isChosen(result, choice, facet)) for (const value of valuesOf(result, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
