import { describe, expect, test } from 'vitest';
import { columnsOf, placeIn } from '../../../src/site/navigation.ts';
import type { Plan } from '../../../src/plan/types.ts';

const some = [{}];
const plan = (more: object = {}): Plan =>
  ({
    guides: [],
    glossary: [],
    principles: [],
    targets: [],
    incentives: [],
    questions: [],
    figures: [],
    briefing: [],
    cases: [],
    ...more,
  }) as unknown as Plan;

describe('the columns of the site', () => {
  test('leave out what a plan has nothing for', () => {
    expect(columnsOf(plan()).map(({ label }) => label)).toEqual(['读方案', '目标与期限', '谁负责', '宣传与下载']);
    expect(columnsOf(plan({ incentives: some })).map(({ label }) => label)).toContain('企业激励');
  });

  test('tell for each address the column and the nearest page above it', () => {
    const columns = columnsOf(plan({ incentives: some, questions: some }));
    const at = (path: string): string[] | undefined => {
      const place = placeIn(columns, path);
      return place && [place.column.label, place.page.label];
    };
    expect(at('/tasks/16/')).toEqual(['谁负责', '任务']);
    expect(at('/incentives/check/')).toEqual(['企业激励', '自测']);
    expect(at('/incentives/land-quota/')).toEqual(['企业激励', '全部激励']);
    expect(at('/')).toBeUndefined();
    expect(at('/about/')).toBeUndefined();
  });
});
