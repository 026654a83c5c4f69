import { address } from '../../plan/addresses.ts';
import type { DataFile } from '../data-file.ts';
import type { Plan } from '../../plan/types.ts';
import { makersOf } from '../catalogue/data-package.ts';
import { id, ref, type At, type Node } from './node.ts';

/** The open data as a `Dataset`, each file a distribution. */
export const dataset = (plan: Plan, files: readonly DataFile[], at: At): Node => ({
  '@type': 'Dataset',
  '@id': id.dataset(at),
  url: at(address.data()),
  name: `${plan.meta.planTitle}：数据`,
  description: `${plan.meta.planTitle}${plan.meta.documentNumber === undefined ? '' : `（${plan.meta.documentNumber}）`}的全文、任务、单位、指标等，可直接下载使用。`,
  inLanguage: 'zh-CN',
  isBasedOn: ref(id.legislation(at)),
  isAccessibleForFree: true,
  creator: { '@type': 'Organization', name: makersOf(plan).creator },
  ...(plan.site.licence && { license: plan.site.licence.url }),
  ...(plan.changes[0] ? { dateModified: plan.changes[0].date } : {}),
  distribution: files
    .filter((file) => !file.name.endsWith('schema.json'))
    .map((file) => ({ '@type': 'DataDownload', name: file.title, contentUrl: at(`/data/${file.name}`), encodingFormat: file.type })),
});
