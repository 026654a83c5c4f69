import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../lib/root.ts';

/** A query and the places that answer it: paths without slashes at the ends, `plan/#organisation` for every anchor that begins so. */
export interface Query {
  kind: string;
  text: string;
  accept: string[];
}

/** The queries of `test/search/queries.yaml`, in its order. */
export function readQueries(file = join(root, 'test/search/queries.yaml')): Query[] {
  const classes = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string[]>>;
  return Object.entries(classes).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([text, accept]): Query => ({ kind, text, accept })),
  );
}

const bare = (path: string): string => path.replace(/^\/+|\/+$/g, '');

/**
 * Whether an address of a result is one that answers.
 * @param url path and anchor, relative to the site's base
 */
export function answers(url: string, accept: readonly string[]): boolean {
  const [path = '', anchor = ''] = url.split('#');
  return accept.some((place) => {
    const [wanted = '', begins] = place.split('#');
    if (bare(path) === bare(wanted)) return begins === undefined || anchor.startsWith(begins);
    // A task's sentence on the page of the full text is the task, too; any one incentive answers a question for incentives.
    if (bare(path) === 'plan' && wanted.startsWith('tasks/')) return new RegExp(`^${wanted.replace('/', '-')}(-|$)`).test(anchor);
    return place === 'incentives' && bare(path).startsWith('incentives/');
  });
}

/** Place of the first result that answers, from 1; 0 if none does. */
export const placeOfAnswer = (urls: readonly string[], accept: readonly string[]): number =>
  urls.findIndex((url) => answers(url, accept)) + 1;
