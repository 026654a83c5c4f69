import { z } from 'zod';
import { date, line, origin, webUrl } from '../fields.ts';

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
  icp: z
    .string()
    .regex(/^\p{Script=Han}ICP[备证]\d{6,}号(-\d+)?$/u, '写成“蒙ICP备××××××××号-1”的样子')
    .optional()
    .describe('ICP备案号，显示在页脚；仅由主办单位填写。'),
  police: z
    .string()
    .regex(/^\p{Script=Han}公网安备\s?\d{14}号$/u, '写成“蒙公网安备××××××××××××××号”的样子，14位数字')
    .optional()
    .describe('公安联网备案号，显示在页脚；仅由主办单位填写。'),
  badge: z
    .string()
    .regex(/^https:\/\/bszs\.conac\.cn\/sitename\?method=show&id=[0-9A-F]{32}$/, 'bszs.conac.cn 上本站党政机关网站标识的地址')
    .optional()
    .describe('党政机关网站标识指向的地址，由标识管理机构发给；仅由主办单位填写。'),
  licence: z
    .strictObject({ name: line.describe('许可的名称。'), url: webUrl.describe('许可全文的网址。') })
    .optional()
    .describe('开放数据用什么许可；由主办单位决定，不知道时不写。'),
  creator: line.optional().describe('开放数据由谁整理；不写时是主办单位。'),
  security: z
    .strictObject({
      contact: z
        .string()
        .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+[\d-]+)$/, '以 mailto:、https:// 或 tel:+ 开头')
        .describe('发现安全问题时找谁。'),
      expires: date.describe('这条联系方式有效到哪一天；到期前核对。'),
    })
    .optional()
    .describe('写了它，网站就有 /.well-known/security.txt（RFC 9116）；仅由主办单位填写。'),
  withdrawn: z
    .strictObject({ date: date.describe('哪一天起。'), why: line.describe('为什么：文件废止、网站停办，一句话，显示在每一页。') })
    .optional()
    .describe('网站撤下：每一页都说明，读者浏览器里存下的旧网站随之清除。'),
});
export type SiteData = z.infer<typeof siteSchema>;

declare module '../records.ts' {
  interface SingleTypes {
    site: SiteData;
  }
}
