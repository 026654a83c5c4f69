import { expect, test } from 'vitest';
import { otherSite, realSite } from './support/site.ts';

const site = otherSite();
const page = (path: string) => {
  const found = site.pages.find((one) => one.path === path);
  if (!found) throw new Error(`the site of the other plan has no page ${path}`);
  return found.document.querySelector('main')?.textContent.replace(/\s+/g, '') ?? '';
};

test('the other city’s full text can be read', () => {
  const text = page('/plan/');
  for (const words of ['临溪市滨水步道建设三年行动方案', '一、工作原则', '（一）修好步道', '2027年底前建成北岸步道12公里', '三、工作要求'])
    expect(text).toContain(words);
});

test('its three tasks have their pages, with departments and targets', () => {
  expect(page('/tasks/1/')).toContain('贯通北岸步道');
  expect(page('/tasks/1/')).toContain('临溪市水务局');
  expect(page('/tasks/2/')).toMatch(/98%/);
  expect(page('/tasks/3/')).toContain('每季度举办1次读书活动');
  expect(site.pages.filter(({ path }) => /^\/tasks\/\d+\/$/.test(path))).toHaveLength(3);
});

test('its four departments have their pages, with their tasks', () => {
  expect(page('/departments/water/')).toContain('办好河岸读书角');
  expect(page('/departments/power/')).not.toContain('办好河岸读书角');
  expect(site.pages.filter(({ path }) => /^\/departments\/[^/]+\/$/.test(path))).toHaveLength(4);
});

test('a plan without incentives and glossary has no page of an incentive', () => {
  expect(site.pages.filter(({ path }) => /^\/incentives\/.+/.test(path))).toEqual([]);
});

test('no word of the first plan stands on its pages', () => {
  const names = ['乌海', '产教融合', '职业教育'];
  expect(site.pages.filter(({ html }) => names.some((name) => html.includes(name))).map(({ path }) => path)).toEqual([]);
});

test('the first plan’s site does not know the other city', () => {
  expect(
    realSite()
      .pages.filter(({ html }) => html.includes('临溪'))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('its case tells who did what, from where that is known, and the task that it serves leads to it', () => {
  const text = page('/cases/reading-corner/');
  for (const words of [
    '典型案例',
    '市图书馆',
    '每季度办一次读书活动',
    '来源称，办了4次活动',
    '虚构市图书馆',
    '2027年1月10日',
    '3.办好河岸读书角',
  ])
    expect(text).toContain(words);
  expect(page('/cases/')).toContain('河岸读书角的第一年');
  expect(page('/tasks/3/')).toContain('河岸读书角的第一年');
  expect(page('/tasks/1/')).not.toContain('河岸读书角的第一年');
});

test('a plan without cases shows nothing of them', () => {
  const real = realSite();
  expect(real.pages.filter(({ path }) => path.startsWith('/cases/'))).toEqual([]);
  expect(real.pages.filter(({ document }) => document.querySelector('a[href^="/cases/"]')).map(({ path }) => path)).toEqual([]);
});
