import { expect, test } from 'vitest';
import { checkContent } from '../../../src/collections/check-content.ts';
import { saidElsewhere } from '../../../src/plan/differences.ts';
import { readSettings } from '../../../src/site/settings.ts';

test('a goal that the text states in two ways is told with the other way; whatever it states once is not', async () => {
  const { plan } = await checkContent(readSettings().content);
  if (!plan) throw new Error('no plan');
  const told = plan.goals
    .flatMap((goal) => goal.targets)
    .map((target) => [target.due?.slice(0, 4), target.indicator, saidElsewhere(plan, target)] as const)
    .filter(([, , others]) => others.length > 0);
  // Read by hand: part three and task 2 for the share of majors, part three and task 5 for the centre.
  expect(told).toEqual([
    ['2024', '服务我市重点产业的专业布点占比', ['65%以上']],
    ['2024', '公共技能实训中心', ['2025年底']],
    ['2025', '服务我市重点产业的专业布点占比', ['75%以上']],
  ]);
});
