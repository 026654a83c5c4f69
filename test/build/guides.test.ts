import { beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/site/settings.ts';
import { checkContent } from '../../src/collections/check-content.ts';
import { address } from '../../src/plan/addresses.ts';
import type { Plan } from '../../src/plan/types.ts';
import { otherSite, realSite, type Page } from './support/site.ts';

const site = realSite();
let plan: Plan;
beforeAll(async () => {
  const checked = await checkContent(readSettings().content);
  if (!checked.plan) throw new Error('the content has diagnostics; npm run check names them');
  plan = checked.plan;
});

function pageAt(path: string): Page {
  const page = site.pages.find((one) => one.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
}
const linksOf = (page: Page, within: string): (string | undefined)[] =>
  page.document.querySelectorAll(`${within} a[href]`).map((link) => link.getAttribute('href'));

describe('the guides', () => {
  test('are one for each reader', () => {
    expect(plan.guides.map((guide) => guide.reader)).toEqual(['public', 'family', 'teacher', 'worker', 'enterprise', 'department']);
  });

  test('are found from home, from the foot of every page and from their list', () => {
    for (const guide of plan.guides) {
      expect(linksOf(pageAt('/'), 'main')).toContain(address.guide(guide));
      expect(linksOf(pageAt(address.guides()), 'main')).toContain(address.guide(guide));
    }
    for (const page of site.pages) expect(linksOf(page, '.site-foot'), page.path).toContain(address.guides());
  });

  test('show what they quote in the sentence where it stands, with the way there', () => {
    for (const guide of plan.guides) {
      const quotes = pageAt(address.guide(guide)).document.querySelectorAll('main blockquote');
      expect(quotes.length).toBe(guide.faq.flatMap((one) => one.quotes).length);
      for (const quote of quotes) {
        const anchor = quote.querySelector('a')?.getAttribute('href')?.split('#')[1] ?? '';
        const sentence = plan.clauses.flatMap((clause) => clause.sentences).find(({ id }) => id === anchor);
        const words = quote.querySelector('mark')?.textContent ?? '';
        expect(words).not.toBe('');
        expect(plan.clauses.find(({ sentences }) => sentence && sentences.includes(sentence))?.text, words).toContain(words);
      }
    }
  });

  test('hold a target, an incentive and a row of the matrix, live', () => {
    expect(pageAt('/guides/public/').document.querySelectorAll('main .target').length).toBeGreaterThan(0);
    expect(linksOf(pageAt('/guides/enterprise/'), '.incentives')).toContain('/incentives/green-channel/');
    const strip = pageAt('/guides/department/').document.querySelector('main ol[aria-label*="承担的任务"]');
    const education = plan.departments.find(({ id }) => id === 'education');
    expect(strip?.querySelectorAll('a')).toHaveLength(education?.tasks.length ?? 0);
  });

  test('tell search engines their questions, each answered in one sentence and by the text’s own words', () => {
    for (const guide of plan.guides) {
      const page = pageAt(address.guide(guide));
      const { '@graph': graph } = JSON.parse(page.document.querySelector('script[type="application/ld+json"]')?.textContent ?? '') as {
        '@graph': { '@type': string; mainEntity?: { name: string; acceptedAnswer: { text: string } }[] }[];
      };
      const asked = graph.find((node) => node['@type'] === 'FAQPage')?.mainEntity ?? [];
      expect(asked.map(({ name }) => name)).toEqual(guide.faq.map(({ question }) => question));
      for (const [i, { acceptedAnswer }] of asked.entries())
        for (const quote of guide.faq[i]?.quotes ?? []) expect(acceptedAnswer.text).toContain(`“${quote.text}”`);
      const shown = page.document.querySelectorAll('[id^=question-] h2').map((heading) => heading.textContent.trim());
      expect(shown).toEqual(asked.map(({ name }) => name));
    }
  });

  test('a plan without guides has no page of them and no link to one', () => {
    const other = otherSite();
    expect(other.files.filter((file) => file.startsWith('guides/'))).toEqual([]);
    expect(other.pages.filter(({ html }) => html.includes('/guides/')).map(({ path }) => path)).toEqual([]);
  });
});
