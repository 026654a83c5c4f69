import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { otherSite, realSite, type Site } from './support/site.ts';

const real = realSite();
const other = otherSite();
const text = (site: Site, path: string): string =>
  site.pages
    .find((page) => page.path === path)
    ?.document.querySelector('main')
    ?.textContent.replace(/\s+/g, '') ?? '';
const entries = (site: Site, file: string): string[] =>
  Array.from(
    new DOMParser().parseFromString(readFileSync(join(site.dir, file), 'utf8'), 'application/xml').getElementsByTagName('title'),
  ).map((e) => e.textContent ?? '');

describe('a plan of which nothing was made public', () => {
  test('says so on one page, with what is past and who is responsible', () => {
    const page = text(real, '/progress/');
    for (const words of ['没有收录到公开的进展', '期限已过，暂无公开进展', '没有任务写到，没有单位承担']) expect(page).toContain(words);
  });

  test('shows no trace of progress, status or ruling elsewhere', () => {
    const marked = real.pages.filter(({ document }) => document.querySelector('.newest-progress, .later-ruling'));
    expect(marked.map(({ path }) => path)).toEqual([]);
    expect(real.pages.filter(({ html }) => /推进中|未按期|无新进展/.test(html)).map(({ path }) => path)).toEqual([]);
  });

  test('has feeds without entries, for those who wait', () => {
    expect(entries(real, 'progress/feed.xml')).toHaveLength(1);
    expect(real.files.filter((file) => /^departments\/[^/]+\/feed\.xml$/.test(file))).toHaveLength(
      real.pages.filter(({ path }) => /^\/departments\/[^/]+\/$/.test(path)).length,
    );
  });
});

describe('the other city, of which invented progress is told', () => {
  test('by quarter, with status in words, documents and place of publication', () => {
    const page = text(other, '/progress/');
    for (const words of [
      '2027年第4季度公开的进展',
      '未按期',
      '推进中',
      '已完成',
      '无新进展',
      '未启动',
      '建成11公里步道',
      '临步道〔2028〕1号',
      '虚构的临溪市政务公开网',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/完成率|进度\d+%/);
  });

  test('and whoever made something public is not said to be silent', () => {
    const silent = '完成情况暂未公布';
    for (const path of ['/', '/goals/', '/departments/urban-management/', '/departments/water/'])
      expect(text(other, path), path).not.toContain(silent);
    expect(text(other, '/departments/water/')).toContain('已有公开进展');
    for (const path of ['/', '/goals/', '/departments/education/', '/tasks/1/']) expect(text(real, path), path).toContain(silent);
  });

  test('by requirement, with the newest word of each unit beside the day', () => {
    expect(text(other, '/progress/')).toContain('未按期（2027年第4季度）、推进中（2027年第4季度）；期限已过');
  });

  test('by requirement and unit, and by unit and quarter, in words', () => {
    const tables = other.pages.find(({ path }) => path === '/progress/')?.document.querySelectorAll('table.grid') ?? [];
    const cells = Array.from(tables, (table) => Array.from(table.querySelectorAll('tbody td'), (cell) => cell.textContent.trim()));
    for (const word of ['未按期', '推进中', '已完成', '无新进展', '未启动', '暂无']) expect(cells.flat().join(), word).toContain(word);
    expect(cells[1]?.join()).toMatch(/推进中 \d/);
    expect(real.pages.find(({ path }) => path === '/progress/')?.document.querySelector('table.grid')).toBeNull();
  });

  test('on the task, the unit, the home page and in feeds', () => {
    expect(text(other, '/tasks/1/')).toContain('公开进展');
    expect(text(other, '/departments/library/')).toContain('办了1次读书活动');
    expect(text(other, '/')).toContain('公开进展');
    expect(entries(other, 'departments/power/feed.xml')).toHaveLength(3);
    expect(entries(other, 'progress/feed.xml').length).toBeGreaterThan(10);
  });

  test('and a later ruling beside the notice’s words', () => {
    const page = text(other, '/tasks/3/');
    for (const words of ['通知之后', '临溪市图书馆牵头', '读者服务部承办', '临政办发〔2026〕30号', '2026年8月20日'])
      expect(page).toContain(words);
  });

  test('with a sheet for each of its quarters and units, to print and to take away', () => {
    for (const path of ['/progress/2027-q4/', '/progress/2026-q3/', '/tasks/division/', '/departments/water/sheet/'])
      expect(text(other, path), path).not.toBe('');
    for (const file of [
      'progress/2027-q4.docx',
      'progress/2027-q4.xlsx',
      'tasks/division-a3.docx',
      'tasks/division-a4.xlsx',
      'departments/water/sheet.docx',
      'progress/status.csv',
      'data/progress.json',
    ])
      expect(other.files, file).toContain(file);
    expect(text(other, '/departments/water/sheet/')).toContain('和谁共同承担');
  });
});
