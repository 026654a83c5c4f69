import type { Plan } from '../plan/types.ts';

/** A page as the tags see it. */
interface TaggedPage {
  path: string;
  title: string;
  description: string;
  /** Name of the column (栏目) to which the page belongs; none on the home page. */
  column: string | undefined;
  url: string;
}

/** Words that say what the page is about: its title, and the short name of the plan. */
const keywords = (title: string, plan: Plan): string =>
  [...new Set([title, plan.meta.shortTitle, plan.meta.jurisdiction].filter(Boolean))].join(',');

/**
 * Meta tags after 政府网站发展指引 (国办发〔2017〕47号, annex on page tags): tags of the site on every page, of the column on the first page of a column, of the
 * content on the pages below it. The domain and the identification code stand only where the operator has set them. The tag Description is the
 * page's ordinary description: names of meta tags know no case, and a page has one.
 */
export function governmentTags(page: TaggedPage, plan: Plan): [name: string, content: string][] {
  const { site, meta } = plan;
  const tags: [string, string | undefined][] = [
    ['SiteName', site.name],
    ['SiteDomain', site.siteDomain],
    ['SiteIDCode', site.siteIdCode],
  ];
  const words = keywords(page.title, plan);
  if (page.column !== undefined) tags.push(['ColumnName', page.column]);
  if (page.column === page.title) tags.push(['ColumnDescription', page.description], ['ColumnKeywords', words], ['ColumnType', '政策文件']);
  if (page.column !== undefined)
    tags.push(
      ['ArticleTitle', page.title],
      ['PubDate', meta.published?.slice(0, 16)],
      ['ContentSource', meta.issuer],
      ['Author', site.operator],
    );
  tags.push(['Keywords', words], ['Url', page.url]);
  return tags.filter((tag): tag is [string, string] => tag[1] !== undefined);
}
