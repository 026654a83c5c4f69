import { z } from 'zod';
import { date, line } from '../fields.ts';

const sum = z.string().regex(/^[0-9a-f]{64}$/, '64 位十六进制数');

/** `content/seal.yaml`: sums of what everything else is proved by. `npm run seal` alone writes it, with the reason. */
export const sealSchema = z.strictObject({
  source: sum.describe('收到的正式文本的 SHA-256。'),
  references: z.record(z.string(), sum).describe('references/ 里每份文件的文号、名称和核对过的内容的 SHA-256。'),
  log: z
    .array(
      z.strictObject({
        date: date.describe('封存的日期。'),
        why: line.describe('为什么封存。'),
        what: z.array(line).describe('比上一次变了什么。'),
      }),
    )
    .min(1)
    .describe('每一次封存，新的在后。'),
});
export type SealData = z.infer<typeof sealSchema>;

declare module '../records.ts' {
  interface SingleTypes {
    seal: SealData;
  }
}
