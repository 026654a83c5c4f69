import { z } from 'zod';
import { date, line, slug } from './fields.ts';
import { target } from './target.ts';

/** `content/sections/*.md`: free text of the document (cover letter, preamble, organisation). The body is verbatim, one paragraph a block. */
export const sectionSchema = z.strictObject({
  title: line.describe('目录里的名字。'),
  heading: line.optional().describe('印在原文里的标题，含序号；原文没有标题时不写。'),
});
export type SectionData = z.infer<typeof sectionSchema>;

/** `content/principles/*.md`: one basic principle; the body is its verbatim paragraph and begins with the title. */
export const principleSchema = z.strictObject({
  order: z.int().positive().describe('第几条。'),
  title: line.describe('原则的名字，正文以它开头。'),
});
export type PrincipleData = z.infer<typeof principleSchema>;

/** `content/goals/*.md`: the targets of one due date; the body is the verbatim paragraph. */
export const goalSchema = z.strictObject({
  title: line.describe('原文对期限的说法，如“到2024年底”；正文以它开头。'),
  due: date.describe('到期日。'),
  targets: z.array(target).min(1).describe('这一段里每一项可以衡量的要求。'),
});
export type GoalData = z.infer<typeof goalSchema>;

/** `content/tasks/NN.md`: one task; the body is its verbatim paragraph with number, title and responsible units. */
export const taskSchema = z.strictObject({
  number: z.int().positive().describe('任务的序号，连续不重复。'),
  title: line.describe('任务的标题，正文以“序号.标题。”开头。'),
  group: slug.describe('所属任务组，见 plan.yaml。'),
  units: z.array(line).min(1).describe('责任单位，按原文的写法和顺序逐个列出。'),
  targets: z.array(target).default([]).describe('这条任务里每一项可以衡量的要求；没有就不写。'),
});
export type TaskData = z.infer<typeof taskSchema>;

/** `content/departments/*.yaml`: one department, with every name by which text and people call it. */
export const departmentSchema = z.strictObject({
  name: line.describe('规范名称。'),
  order: z.int().positive().describe('名单里的次序（按在原文任务中首次出现）。'),
  kind: line.describe('类别，见 vocabulary.yaml。'),
  shortNames: z.array(line).min(1).describe('人们常用的简称，第一个用于窄的地方。'),
  formerNames: z.array(line).default([]).describe('过去的名称或旧称，只用于查找。'),
  printed: z.array(line).min(1).describe('原文里出现过的写法，一字不差。'),
});
export type DepartmentData = z.infer<typeof departmentSchema>;
