import { expect, test } from 'vitest';
import { lookUp, lookUpQuote } from '../../../src/plan/look-up.ts';
import type { Clause } from '../../../src/plan/types.ts';

const asking = { file: 'content/briefing/public.mdx', component: 'Quote' };
const clause = (owner: string, text: string): Clause => ({
  id: owner.replace('/', '-'),
  owner,
  kind: 'paragraph',
  text,
  part: 'tasks',
  partHeading: '四、重点任务',
  sentences: [{ id: 's1', text, start: 0 }],
});
const clauses = [clause('tasks/1', '每季度听取1次工作推进情况。'), clause('tasks/2', '加快建设紧缺专业。')];

test('a slide that names what the plan does not have stops the build, and says what there is', () => {
  expect(lookUp(asking, 'finance', [{ id: 'finance' }])).toEqual({ id: 'finance' });
  expect(() => lookUp({ ...asking, component: 'Strip' }, 'finanse', [{ id: 'finance' }, { id: 'education' }])).toThrow(
    /content\/briefing\/public\.mdx[\s\S]*finanse[\s\S]*是不是 finance/,
  );
});

test('words on a slide stand in the text that they cite, or the build stops', () => {
  expect(lookUpQuote(asking, 'tasks/2', '加快建设紧缺专业', clauses).text).toBe('加快建设紧缺专业');
  expect(() => lookUpQuote(asking, 'tasks/1', '加快建设紧缺专业', clauses)).toThrow(/这句话在 tasks\/2/);
  expect(() => lookUpQuote(asking, 'tasks/1', '每季度听取一次', clauses)).toThrow(/从原文复制/);
  expect(() => lookUpQuote(asking, 'tasks/9', '加快', clauses)).toThrow(/tasks\/1、tasks\/2/);
});
