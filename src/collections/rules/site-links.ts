import { composeClauses } from '../../plan/clauses.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { address } from '../../plan/addresses.ts';
import { nearest } from '../did-you-mean.ts';
import { walk, type ProseNode } from '../prose/nodes.ts';
import { placeIn } from '../prose/read.ts';
import type { Entry, PartialRecords } from '../records.ts';

/** Addresses of the site's pages, and the places on those whose places are all records'; `undefined` where they are not known here. */
export type Pages = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** The pages that a plan's site has. */
export function pagesOf(records: PartialRecords): Pages {
  const clauses = composeClauses(records);
  const listed = (list: readonly unknown[], page: string): string[] => (list.length > 0 ? [page] : []);
  const paths = [
    ...[address.home(), address.principles(), address.goals(), address.tasks(), address.departments(), address.matrix(), address.search()],
    ...[address.progress(), address.division(), ...records.departments.map(address.sheet), ...records.departments.map(address.signOffPage)],
    ...[address.timeline(), address.embeds(), address.data(), address.pictures(), address.about()],
    ...listed(records.incentives, address.incentives()),
    ...listed(records.questions, address.check()),
    ...listed(records.figures, address.figures()),
    ...listed(records.guides, address.guides()),
    ...listed(records.briefing, address.briefings()),
    ...listed(records.cases, address.cases()),
    ...records.tasks.map(address.task),
    ...records.departments.map(address.department),
    ...records.incentives.map(address.incentive),
    ...records.guides.map(address.guide),
    ...records.briefing.map(address.briefing),
    ...records.cases.map(address.case),
  ];
  return new Map([
    ...paths.map((path) => [path, undefined] as const),
    [address.plan(), new Set(clauses.flatMap((clause) => [clause.id, ...clause.sentences.map((sentence) => sentence.id)]))],
    [address.glossary(), new Set(records.glossary.map((term) => term.id))],
  ]);
}

/** What is wrong with an address within the site; addresses of files (`/data/plan.json`) and of frames are taken as they are. */
function wrongWith(href: string, pages: Pages, own: ReadonlySet<string>): Pick<Diagnostic, 'expected' | 'fix'> | undefined {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
  if (/\.[a-z0-9]+$/.test(path) || /^\/embed\/./.test(path)) return undefined;
  if (path !== '' && !pages.has(path)) {
    const [near] = pages.has(`${path}/`) ? [`${path}/`] : nearest(path, pages.keys(), 1, 0.6);
    return { expected: '本站有的一页', fix: near === undefined ? '从页面的地址栏里复制地址。' : `是不是 ${near}？` };
  }
  const places = path === '' ? own : pages.get(path);
  if (fragment === undefined || fragment === '' || !places || places.has(fragment) || places.has(decoded(fragment))) return undefined;
  const [near] = nearest(decoded(fragment), places, 1, 0.6);
  return {
    expected: '这一页上有的位置',
    fix: near === undefined ? '从页面的地址栏里复制地址，或删去 # 和后面的字。' : `是不是 #${near}？`,
  };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Links of a guide or a deck that lead within the site to a page or a place that is not there. */
export function brokenLinks(entry: Entry<unknown>, nodes: readonly ProseNode[], pages: Pages): Diagnostic[] {
  const elements = [...walk(nodes)].filter((node) => node.kind === 'element');
  const own = new Set(['main', 'questions', ...elements.flatMap(({ attributes }) => attributes['id'] ?? [])]);
  return elements.flatMap(({ attributes: { href }, at }) => {
    if (href === undefined || !/^(\/(?!\/)|#)/.test(href)) return [];
    const wrong = wrongWith(href, pages, own);
    return wrong ? [{ code: 'broken-link', file: entry.file, field: '链接', ...placeIn(entry, at), found: href, ...wrong }] : [];
  });
}
