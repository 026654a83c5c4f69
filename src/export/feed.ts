import { address } from '../plan/addresses.ts';
import { publicDay } from '../plan/identity.ts';
import type { At } from './json-ld/node.ts';
import type { Plan } from '../plan/types.ts';
import { atom, startOf } from './atom.ts';

/** Changes to the content as an Atom feed, latest first. Its time is that of the last change, not of the build. */
export const atomFeed = (plan: Plan, at: At): string =>
  atom({
    id: at(address.home()),
    title: `${plan.site.name}：更新`,
    updated: startOf(plan.changes[0]?.date ?? publicDay(plan)),
    self: at(address.feed()),
    alternate: at(address.data()),
    author: plan.site.operator ?? plan.site.name,
    entries: plan.changes.map((change) => ({
      id: at(address.change(change)),
      title: change.title,
      updated: startOf(change.date),
      alternate: at(address.change(change)),
      content: change.text,
    })),
  });
