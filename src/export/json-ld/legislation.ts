import { taskName } from '../../plan/identity.ts';
import { address } from '../../plan/addresses.ts';
import { planState, STATE_WORDS, stateOf } from '../../plan/state.ts';
import type { Plan, Task } from '../../plan/types.ts';
import { id, ref, type At, type Node } from './node.ts';

/** Legal force in the terms of schema.org; words of the disclosure table that say neither are left out. */
function legalForce({ meta }: Plan): Node {
  if (meta.repealed || /失效|废止/.test(meta.validity ?? '')) return { legislationLegalForce: 'https://schema.org/NotInForce' };
  return meta.validity === '有效' ? { legislationLegalForce: 'https://schema.org/InForce' } : {};
}

/** Who issued the notice: an object for one, a list for several. */
function publishers(issuers: readonly string[]): Node {
  const all = issuers.map((name) => ({ '@type': 'GovernmentOrganization', name }));
  return all.length === 0 ? {} : { publisher: all.length === 1 ? all[0] : all };
}

/** The notice as `Legislation`: everything from its disclosure table. What this site offers of it has no legal value of its own, and says so. */
export function legislation(plan: Plan, at: At): Node {
  const { meta, site } = plan;
  return {
    '@type': 'Legislation',
    '@id': id.legislation(at),
    url: at(address.plan()),
    name: meta.title,
    alternateName: meta.planTitle,
    ...(meta.documentNumber === undefined ? {} : { legislationIdentifier: meta.documentNumber }),
    ...(meta.indexNumber === undefined ? {} : { identifier: { '@type': 'PropertyValue', name: '索引号', value: meta.indexNumber } }),
    ...(meta.category === undefined ? {} : { legislationType: meta.category }),
    ...(meta.written === undefined ? {} : { legislationDate: meta.written }),
    // The disclosure table gives the official time of China, which has one zone.
    ...(meta.published === undefined
      ? {}
      : { datePublished: meta.published.includes(' ') ? `${meta.published.replace(' ', 'T')}+08:00` : meta.published }),
    ...legalForce(plan),
    // Force is told as of the page of the notice as it was published, and not as of today.
    ...(meta.published === undefined ? {} : { legislationDateVersion: meta.published.slice(0, 10) }),
    ...(meta.jurisdiction === undefined ? {} : { legislationJurisdiction: { '@type': 'AdministrativeArea', name: meta.jurisdiction } }),
    ...publishers(meta.issuers ?? []),
    creativeWorkStatus: planState(plan),
    inLanguage: 'zh-CN',
    ...(site.sourceUrl ? { sameAs: site.sourceUrl } : {}),
    encoding: {
      '@type': 'LegislationObject',
      contentUrl: at(address.dataFile('text.akn.xml')),
      encodingFormat: 'application/akn+xml',
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    },
  };
}

/** Where the requirements of a task stand in time, in the words of its page; nothing where it has none. */
const standing = (task: Task, builtOn: string): Node => {
  const states = [...new Set(task.targets.map((target) => STATE_WORDS[stateOf(target, builtOn)]))];
  return states.length > 0 ? { creativeWorkStatus: states.join('、') } : {};
};

/** A task as a part of the notice. */
export const taskClause = (task: Task, { builtOn }: Pick<Plan, 'builtOn'>, at: At): Node => ({
  '@type': 'Legislation',
  '@id': id.task(at, task),
  name: task.printedNumber === String(task.number) ? `${task.number}.${task.title}` : taskName(task),
  isPartOf: ref(id.legislation(at)),
  ...standing(task, builtOn),
  mentions: task.departments.map((d) => ref(id.department(at, d))),
});
