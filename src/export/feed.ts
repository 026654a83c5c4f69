import { address } from '../plan/addresses.ts';
import { publicDay } from '../plan/identity.ts';
import { create } from 'xmlbuilder2';
import type { At } from './json-ld/node.ts';
import type { Plan } from '../plan/types.ts';

/** Start of a day in China, whose officials write dates without a time. */
const startOf = (date: string): string => `${date}T00:00:00+08:00`;

/** Changes to the content as an Atom feed (RFC 4287), latest first. Its time is that of the last change, not of the build. */
export function atomFeed(plan: Plan, at: At): string {
  const { site, changes } = plan;
  const feed = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/2005/Atom', 'feed', { 'xml:lang': 'zh-CN' });
  feed.ele('id').txt(at(address.home()));
  feed.ele('title').txt(`${site.name}：更新`);
  feed.ele('updated').txt(startOf(changes[0]?.date ?? publicDay(plan)));
  feed.ele('link', { rel: 'self', type: 'application/atom+xml', href: at(address.feed()) });
  feed.ele('link', { rel: 'alternate', type: 'text/html', href: at(address.data()) });
  feed
    .ele('author')
    .ele('name')
    .txt(site.operator ?? site.name);
  for (const change of changes) {
    const entry = feed.ele('entry');
    const own = at(address.change(change));
    entry.ele('id').txt(own);
    entry.ele('title').txt(change.title);
    entry.ele('updated').txt(startOf(change.date));
    entry.ele('link', { rel: 'alternate', type: 'text/html', href: own });
    entry.ele('content', { type: 'text' }).txt(change.text);
  }
  return `${feed.end({ prettyPrint: true })}\n`;
}
