import { firstDay, publicDay } from '../../plan/identity.ts';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Plan } from '../../plan/types.ts';
import { organizationId, referenceId } from './inline.ts';

/** Work address by the Akoma Ntoso Naming Convention 1.0, §4.4: country, kind, date, number. */
const workAddress = (plan: Plan): string => `/akn/cn/act/${firstDay(plan)}/${plan.meta.documentNumber ?? plan.meta.planTitle}`;
const expressionAddress = (plan: Plan): string => `${workAddress(plan)}/zho@${publicDay(plan)}`;

/** The three FRBR levels, in the order of the schema's `coreProperties`. */
function identification(meta: XMLBuilder, plan: Plan): void {
  const { meta: notice } = plan;
  const published = publicDay(plan);
  const at = meta.ele('identification', { source: '#editor' });
  const level = (name: string, address: string, date: string, dateName: string, author: string, alias = true): XMLBuilder => {
    const node = at.ele(name);
    node.ele('FRBRthis', { value: `${address}/!main` });
    node.ele('FRBRuri', { value: address });
    if (alias && notice.indexNumber !== undefined) node.ele('FRBRalias', { name: 'indexNumber', value: notice.indexNumber });
    node.ele('FRBRdate', { date, name: dateName });
    node.ele('FRBRauthor', { href: author });
    return node;
  };
  const work = level('FRBRWork', workAddress(plan), firstDay(plan), 'written', '#issuer');
  work.ele('FRBRcountry', { value: 'cn' });
  if (notice.category !== undefined) work.ele('FRBRsubtype', { value: notice.category });
  if (notice.documentNumber !== undefined) work.ele('FRBRnumber', { value: notice.documentNumber });
  work.ele('FRBRname', { value: notice.title });
  level('FRBRExpression', expressionAddress(plan), published, 'published', '#issuer', false).ele('FRBRlanguage', { language: 'zho' });
  level('FRBRManifestation', `${expressionAddress(plan)}.xml`, plan.changes[0]?.date ?? published, 'edited', '#editor', false).ele(
    'FRBRformat',
    { value: 'application/akn+xml' },
  );
}

/**
 * The `meta` block: identification, publication, lifecycle, references. Everything in it comes from the disclosure table of the notice or from the
 * records; the editor is named only by role.
 */
export function writeMeta(act: XMLBuilder, plan: Plan): void {
  const { meta: notice } = plan;
  const published = publicDay(plan);
  const meta = act.ele('meta');
  identification(meta, plan);
  meta.ele('publication', {
    date: published,
    name: notice.category ?? '政策文件',
    showAs: notice.issuer ?? notice.planTitle,
    ...(notice.documentNumber === undefined ? {} : { number: notice.documentNumber }),
  });
  const lifecycle = meta.ele('lifecycle', { source: '#editor' });
  lifecycle.ele('eventRef', { eId: 'event-published', date: published, source: '#original', type: 'generation' });
  if (notice.repealed) lifecycle.ele('eventRef', { eId: 'event-repealed', date: notice.repealed, source: '#original', type: 'repeal' });
  const references = meta.ele('references', { source: '#editor' });
  references.ele('original', { eId: 'original', href: workAddress(plan), showAs: notice.title });
  for (const [i, issuer] of (notice.issuers ?? [notice.planTitle]).entries()) {
    const eId = i === 0 ? 'issuer' : `issuer-${i + 1}`;
    references.ele('TLCOrganization', { eId, href: `/akn/ontology/organization/cn/${eId}`, showAs: issuer });
  }
  references.ele('TLCRole', { eId: 'editor', href: '/akn/ontology/role/cn/editor', showAs: '编者' });
  for (const department of plan.departments)
    references.ele('TLCOrganization', {
      eId: organizationId(department),
      href: `/akn/ontology/organization/cn/${department.id}`,
      showAs: department.name,
    });
  for (const reference of plan.references.filter((r) => r.cited.length > 0))
    references.ele('TLCReference', {
      eId: referenceId(reference),
      name: 'cited',
      href: `/akn/ontology/reference/cn/${reference.id}`,
      showAs: reference.title,
    });
}
