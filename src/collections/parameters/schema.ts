import { z } from 'zod';
import { fact, line, validity } from '../fields.ts';

/**
 * `content/parameters/*.yaml`: a number of the law through time, as OpenFisca keeps them: each value with the days for which it holds and the place where it
 * stands. A value that changes on a day is a further line, never a changed one.
 */
export const parameterSchema = z.strictObject({
  title: line.describe('这个数是什么。'),
  unit: z.enum(['percent', 'yuan']).describe('percent 百分比，30 表示 30%；yuan 元。'),
  values: z
    .array(z.strictObject({ value: z.number().nonnegative().multipleOf(0.01).describe('数值。'), law: fact(), ...validity }))
    .min(1)
    .describe('各个时期的值，先后排列，时期不重叠。'),
});
export type ParameterData = z.infer<typeof parameterSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    parameters: ParameterData;
  }
}
