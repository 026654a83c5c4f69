import { address } from '../../plan/addresses.ts';
import type { Department, Plan } from '../../plan/types.ts';
import { legislation, taskClause } from './legislation.ts';
import { id, ref, type At, type Node } from './node.ts';

/** What the frame of every page knows. */
export interface PageFacts {
  /** Address within the site, `/tasks/16/`. */
  path: string;
  title: string;
  /** The way from the home page down, without home and without the page itself. */
  breadcrumbs: readonly { label: string; href: string }[];
}

const website = (plan: Plan, at: At): Node => ({
  '@type': 'WebSite',
  '@id': id.site(at),
  url: at('/'),
  name: plan.site.name,
  description: plan.site.description,
  inLanguage: 'zh-CN',
  ...(plan.site.operator ? { publisher: { '@type': 'Organization', name: plan.site.operator } } : {}),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${at(address.search())}?q={q}` },
    'query-input': 'required name=q',
  },
});

const unit = (department: Department, at: At): Node => ({
  '@type': department.kind.schemaType ?? 'Organization',
  '@id': id.department(at, department),
  name: department.name,
  alternateName: department.shortNames,
});

const termSet = (plan: Plan, at: At): Node => ({
  '@type': 'DefinedTermSet',
  '@id': id.terms(at),
  name: '术语',
  hasDefinedTerm: plan.glossary.map((t) => ({ '@type': 'DefinedTerm', '@id': at(address.term(t)), name: t.term })),
});

/** What a page is about, if it has a subject that schema.org has a word for. */
function subject(path: string, plan: Plan, at: At): Node | undefined {
  if (path === address.plan()) return legislation(plan, at);
  if (path === address.glossary() && plan.glossary.length > 0) return termSet(plan, at);
  const task = plan.tasks.find((t) => address.task(t) === path);
  if (task) return taskClause(task, plan, at);
  const department = plan.departments.find((d) => address.department(d) === path);
  return department && unit(department, at);
}

const breadcrumbList = ({ title, breadcrumbs }: PageFacts, at: At): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ label: '首页', href: '/' }, ...breadcrumbs, { label: title, href: undefined }].map((crumb, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: crumb.label,
    ...(crumb.href === undefined ? {} : { item: at(crumb.href) }),
  })),
});

/**
 * The JSON-LD graph of a page. Short on purpose: the notice and the site are described once, on the pages that are about them, and named elsewhere
 * by their identifiers.
 * @param more further nodes that the page itself knows
 */
export function pageGraph(facts: PageFacts, plan: Plan, at: At, more: readonly Node[] = []): Node {
  const { path, title } = facts;
  const home = path === '/';
  const about = subject(path, plan, at);
  const page: Node = {
    '@type': 'WebPage',
    '@id': at(path),
    name: title,
    inLanguage: 'zh-CN',
    isPartOf: ref(id.site(at)),
    about: ref(about?.['@id'] ?? id.legislation(at)),
    ...(home ? {} : { breadcrumb: breadcrumbList(facts, at) }),
  };
  const nodes = [page, ...(about ? [about] : []), ...(home ? [website(plan, at), legislation(plan, at)] : []), ...more];
  return { '@context': 'https://schema.org', '@graph': nodes };
}
