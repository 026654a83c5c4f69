import { create } from 'xmlbuilder2';
import { address } from '../plan/addresses.ts';
import type { At } from './json-ld/node.ts';
import type { Plan } from '../plan/types.ts';

/** OpenSearch 1.1 description: with it a browser offers the site as a search engine. A short name has at most 16 characters there. */
export function openSearch(plan: Plan, at: At): string {
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://a9.com/-/spec/opensearch/1.1/', 'OpenSearchDescription');
  root.ele('ShortName').txt(plan.site.name.slice(0, 16));
  root.ele('Description').txt(plan.site.description.slice(0, 1024));
  root.ele('Url', { type: 'text/html', method: 'get', template: `${at(address.search())}?q={searchTerms}` });
  root.ele('Image', { width: 32, height: 32, type: 'image/x-icon' }).txt(at('/favicon.ico'));
  root.ele('Language').txt('zh-CN');
  root.ele('InputEncoding').txt('UTF-8');
  return `${root.end({ prettyPrint: true })}\n`;
}
