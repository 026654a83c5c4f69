import { expect, test } from 'vitest';
import { countedTasks, taskNoun } from '../../../src/plan/task-words.ts';
import type { Plan } from '../../../src/plan/types.ts';

const meta = (planTitle: string, ...headings: (string | undefined)[]): Pick<Plan, 'meta'> => ({
  meta: {
    planTitle,
    outline: headings.map((heading) => ({ kind: 'tasks', id: 'tasks', groups: [], ...(heading === undefined ? {} : { heading }) })),
  } as unknown as Plan['meta'],
});

test.each([
  ['建设书香城市的实施方案', ['四、重点任务'], '17项重点任务'],
  ['优化营商环境工作要点', ['二、工作任务'], '17项工作任务'],
  ['支持低空经济的若干措施', ['第二章 支持措施'], '17条支持措施'],
  ['支持低空经济的若干措施', [undefined], '17条任务'],
  ['建设书香城市的实施方案', ['二、夯实基础', '三、深化应用'], '17项任务'],
  ['建设书香城市的实施方案', ['（一）把书屋办到居民家门口去'], '17项任务'],
])('%s under %j: %s', (title, headings, words) => {
  expect(countedTasks(meta(title, ...headings), 17)).toBe(words);
  expect(words).toContain(taskNoun(meta(title, ...headings)));
});
