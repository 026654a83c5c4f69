import { describe, expect, test } from 'vitest';
import { governmentTags } from '../../../src/site/government-tags.ts';
import { planOf } from '../export/plans.ts';

const plan = await planOf('content');
const page = { path: '/tasks/1/', title: '第一项', description: '说明', column: '任务', url: 'https://site.example/tasks/1/' };
const tags = (site: Partial<typeof plan.site> = {}, other: Partial<typeof page> = {}): Map<string, string> =>
  new Map(governmentTags({ ...page, ...other }, { ...plan, site: { ...plan.site, ...site } }));

describe('tags of a government site', () => {
  test('name the site, the column and the page, with the notice’s date and source', () => {
    const all = tags();
    expect(all.get('SiteName')).toBe(plan.site.name);
    expect(all.get('ColumnName')).toBe('任务');
    expect(all.get('ArticleTitle')).toBe('第一项');
    expect(all.get('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    expect(all.get('ContentSource')).toBe(plan.meta.issuer);
    expect(all.get('Url')).toBe(page.url);
  });

  test('tell what only the operator knows as soon as the operator has said it', () => {
    const known = { siteDomain: 'site.example', siteIdCode: '1234567890', operator: '主办单位' };
    expect(Object.fromEntries(tags(known))).toMatchObject({ SiteDomain: 'site.example', SiteIDCode: '1234567890', Author: '主办单位' });
    for (const name of ['SiteDomain', 'SiteIDCode', 'Author']) expect(tags().has(name), name).toBe(false);
  });

  test('describe a column on its first page alone', () => {
    expect(tags({}, { title: '任务' }).get('ColumnDescription')).toBe('说明');
    expect(tags().has('ColumnDescription')).toBe(false);
  });

  test('of the home page name no column', () => {
    const home = governmentTags({ path: '/', title: plan.site.name, description: '', column: undefined, url: '' }, plan).map(
      ([name]) => name,
    );
    expect(home).toEqual(expect.arrayContaining(['SiteName', 'Keywords', 'Url']));
    expect(home).not.toContain('ColumnName');
  });
});
