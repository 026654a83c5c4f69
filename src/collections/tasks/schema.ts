import { z } from 'zod';
import { line, slug } from '../fields.ts';
import { target } from '../target.ts';

/** `content/tasks/NN.md`: one task; the body is its verbatim paragraph with number, title and responsible units. */
export const taskSchema = z.strictObject({
  number: z.int().positive().describe('任务的序号，连续不重复。'),
  title: line.describe('任务的标题，正文以“序号.标题。”开头。'),
  group: slug.describe('所属任务组，见 plan.yaml。'),
  units: z.array(line).min(1).describe('责任单位，按原文的写法和顺序逐个列出。'),
  targets: z.array(target).default([]).describe('这条任务里每一项可以衡量的要求；没有就不写。'),
});
export type TaskData = z.infer<typeof taskSchema>;
