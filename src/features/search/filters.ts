import { countsOf, FACETS, KIND_LABELS, type Choice, type Facet } from './engine/facets.ts';
import type { Result } from './engine/query.ts';
import type { Labels } from './messages.ts';
import type { Kind } from './engine/types.ts';

const LABELS: Record<Facet, string> = { kind: '类别', group: '任务组', department: '责任单位', year: '年份' };

const labelOf = (index: Labels, facet: Facet, value: string): string =>
  facet === 'kind'
    ? KIND_LABELS[value as Kind]
    : facet === 'year'
      ? `${value}年`
      : ((facet === 'group' ? index.groups : index.departments)[value] ?? value);

/** Fills the filters with what the results hold, with counts; a filter with nothing to choose from stays away. */
export function fillFilters(form: HTMLElement, index: Labels, results: readonly Result[], choice: Choice): void {
  for (const facet of FACETS) {
    const select = form.querySelector<HTMLSelectElement>(`select[name=${facet}]`);
    const label = select?.closest('label');
    if (!select || !label) continue;
    const counts = countsOf(results, facet, choice);
    const chosen = choice[facet];
    const values = [...counts.keys()];
    if (chosen && !counts.has(chosen)) values.push(chosen);
    if (facet === 'year') values.sort();
    const every = new Option(`全部${LABELS[facet]}`, '');
    select.replaceChildren(every, ...values.map((v) => new Option(`${labelOf(index, facet, v)}（${counts.get(v) ?? 0}）`, v)));
    select.value = chosen ?? '';
    label.hidden = values.length < 2 && !chosen;
  }
  form.hidden = results.length === 0;
}

/** The choice that an address holds; values that nothing has are dropped. */
export function choiceIn(params: URLSearchParams, index: Labels): Choice {
  const choice: Choice = {};
  for (const facet of FACETS) {
    const value = params.get(facet);
    const known =
      value &&
      (facet === 'kind'
        ? Object.hasOwn(KIND_LABELS, value)
        : facet === 'year'
          ? /^\d{4}$/.test(value)
          : Object.hasOwn(facet === 'group' ? index.groups : index.departments, value));
    if (known) choice[facet] = value;
  }
  return choice;
}

/** The choice that the form of the filters holds. */
export function choiceOf(form: HTMLElement): Choice {
  const choice: Choice = {};
  for (const select of form.querySelectorAll('select')) {
    const facet = FACETS.find((one) => one === select.name);
    if (facet) choice[facet] = select.value;
  }
  return choice;
}
