import { z } from 'zod';
import { line, ref } from '../fields.ts';

/** `content/gates/*.yaml`: conditions that several incentives share, told once for all of them. */
export const gateSchema = z.strictObject({
  title: line.describe('共同条件的名字。'),
  order: z.int().positive(),
  conditions: z.array(ref('conditions')).min(1).describe('共同的条件，见 conditions/，按原文先后。'),
  says: line.describe('一句话：先做什么，后得到什么。'),
});
export type GateData = z.infer<typeof gateSchema>;

declare module '../records.ts' {
  interface FolderTypes {
    gates: GateData;
  }
}
