import { address } from '../plan/addresses.ts';
import type { Plan } from '../plan/types.ts';
import { startOf } from './atom.ts';
import type { At } from './json-ld/node.ts';

/** Changes to the content as a JSON Feed 1.1, latest first: the same as the Atom feed. */
export const jsonFeed = ({ site, changes }: Plan, at: At): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: `${site.name}：更新`,
      home_page_url: at(address.data()),
      feed_url: at(address.jsonFeed()),
      language: 'zh-CN',
      authors: [{ name: site.operator ?? site.name }],
      items: changes.map((change) => ({
        id: at(address.change(change)),
        url: at(address.change(change)),
        title: change.title,
        content_text: change.text,
        date_published: startOf(change.date),
      })),
    },
    null,
    1,
  )}\n`;
