import { z } from 'zod';
import { line, plain, term } from '../fields.ts';

/** `content/departments/*.yaml`: one department, with every name by which text and people call it. */
export const departmentSchema = z.strictObject({
  name: line.describe('规范名称。'),
  plain: plain('plan').optional(),
  order: z.int().positive().describe('名单里的次序（按在原文任务中首次出现）。'),
  kind: term('departmentKinds').describe('类别，见 vocabulary.yaml。'),
  shortNames: z.array(line).min(1).describe('正式的简称，或者通知里印过的写法，第一个用于窄的地方；会显示和导出。'),
  searchOnly: z.array(line).default([]).describe('只用于查找的说法：旧称、别的城市的叫法、容易混的简称。不显示，也不导出。'),
  printed: z.array(line).min(1).describe('原文里出现过的写法，一字不差。'),
  collective: z.boolean().default(false).describe('统称几个单位而没有逐个点名，如“各县（市、区）政府”。'),
});
export type DepartmentData = z.infer<typeof departmentSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    departments: DepartmentData;
  }
}
