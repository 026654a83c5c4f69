import { z } from 'zod';
import { line, origin, webUrl } from '../fields.ts';

/** `content/site.yaml`: what the site is, and what only its operator can know. Nothing here is guessed: what the operator has not set stays away. */
export const siteSchema = z.strictObject({
  name: line.describe('网站名称。'),
  description: line.describe('一句话说明，用于搜索引擎和分享。'),
  origin: origin.optional().describe('网站的正式地址，如 https://example.gov.cn；不知道时不写。'),
  sourceUrl: webUrl.optional().describe('正式文本在政府网站上的地址；不知道时不写。'),
  operator: line.optional().describe('主办单位；不知道时不写。'),
  contact: line.optional().describe('读者反映差错、无障碍问题时找谁：电话、邮箱或地址；仅由主办单位填写，不知道时不写。'),
  siteDomain: line.optional().describe('政府网站域名（SiteDomain），仅由主办单位填写。'),
  siteIdCode: z
    .string()
    .regex(/^(\d{10}|bm\d{8})$/, '十位数字，或 bm 加八位数字')
    .optional()
    .describe('政府网站标识码（SiteIDCode），仅由主办单位填写。'),
});
export type SiteData = z.infer<typeof siteSchema>;

declare module '../records.ts' {
  interface SingleTypes {
    site: SiteData;
  }
}
