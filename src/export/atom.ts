import { create } from 'xmlbuilder2';

/** An Atom feed with its entries, every address a full one. */
export interface AtomFeed {
  id: string;
  title: string;
  subtitle?: string | undefined;
  /** Of the last entry, not of the build. */
  updated: string;
  self: string;
  alternate: string;
  author: string;
  entries: { id: string; title: string; updated: string; alternate: string; content: string }[];
}

/** Start of a day in China, whose officials write dates without a time. */
export const startOf = (date: string): string => `${date}T00:00:00+08:00`;

/** Writes a feed by RFC 4287. */
export function atom({ id, title, subtitle, updated, self, alternate, author, entries }: AtomFeed): string {
  const feed = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/2005/Atom', 'feed', { 'xml:lang': 'zh-CN' });
  feed.ele('id').txt(id);
  feed.ele('title').txt(title);
  if (subtitle !== undefined) feed.ele('subtitle').txt(subtitle);
  feed.ele('updated').txt(updated);
  feed.ele('link', { rel: 'self', type: 'application/atom+xml', href: self });
  feed.ele('link', { rel: 'alternate', type: 'text/html', href: alternate });
  feed.ele('author').ele('name').txt(author);
  for (const one of entries) {
    const entry = feed.ele('entry');
    entry.ele('id').txt(one.id);
    entry.ele('title').txt(one.title);
    entry.ele('updated').txt(one.updated);
    entry.ele('link', { rel: 'alternate', type: 'text/html', href: one.alternate });
    entry.ele('content', { type: 'text' }).txt(one.content);
  }
  return `${feed.end({ prettyPrint: true })}\n`;
}
