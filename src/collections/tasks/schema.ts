import { z } from 'zod';
import { line, plain, slug } from '../fields.ts';
import { target } from '../target.ts';

/** `content/tasks/NN.md`: one task; the body is its verbatim paragraphs with number, title and responsible units. */
export const taskSchema = z.strictObject({
  number: z.int().positive().describe('第几条任务，按原文的次序从 1 连续编号；也是文件名和网址。'),
  printedNumber: line
    .nullable()
    .optional()
    .describe('印在原文里的序号，不带括号和点，如 一、第三条（二）、（一）1；与 number 相同时不写，原文没有序号时写 null。'),
  title: line.describe('任务的标题，照原文抄写；正文以序号和标题开头。'),
  plain: plain('self').optional(),
  group: slug.describe('所属任务组，见 plan.yaml。'),
  units: z.array(line).min(1).describe('责任单位，按原文的写法和顺序逐个列出，不含“等”。'),
  targets: z.array(target).default([]).describe('这条任务里每一项可以衡量的要求；没有就不写。'),
});
export type TaskData = z.infer<typeof taskSchema>;
