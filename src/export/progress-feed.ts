import { STATUSES } from '../collections/progress/statuses.ts';
import { publicDay } from '../plan/identity.ts';
import { periodName } from '../plan/period.ts';
import { subjectName } from '../plan/progress.ts';
import { address } from '../plan/addresses.ts';
import type { Plan, ProgressEntry } from '../plan/types.ts';
import { atom, startOf } from './atom.ts';
import type { At } from './json-ld/node.ts';

/** Where a feed of progress stands and what it is about. */
export interface FeedPlace {
  title: string;
  /** Path of the page that shows the same. */
  page: string;
  /** Path of the feed itself. */
  feed: string;
}

/** Published progress as an Atom feed (RFC 4287), latest first; while nothing is published it says so and has no entry. */
export const progressFeed = (plan: Plan, { title, page, feed }: FeedPlace, entries: readonly ProgressEntry[], at: At): string =>
  atom({
    id: at(feed),
    title,
    subtitle: entries.length === 0 ? '暂无公开进展' : undefined,
    updated: startOf(
      entries
        .map((e) => e.published.date)
        .toSorted()
        .at(-1) ?? publicDay(plan),
    ),
    self: at(feed),
    alternate: at(page),
    author: plan.site.operator ?? plan.site.name,
    entries: entries
      .toSorted((a, b) => b.published.date.localeCompare(a.published.date) || a.id.localeCompare(b.id))
      .map((entry) => ({
        id: at(address.progressEntry(entry)),
        title: `${entry.department.name}，${periodName(entry.period)}：${subjectName(entry)}，${STATUSES[entry.status]}`,
        updated: startOf(entry.published.date),
        alternate: at(address.progressEntry(entry)),
        content: [
          entry.done,
          entry.problem && `存在问题：${entry.problem}`,
          entry.next && `下一步：${entry.next}`,
          `公布在${entry.published.where}`,
        ]
          .filter(Boolean)
          .join('\n'),
      })),
  });
