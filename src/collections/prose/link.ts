import type { Diagnostic } from '../diagnostic.ts';
import { webAddress } from '../web-address.ts';

type Refusal = Pick<Diagnostic, 'code' | 'found' | 'expected' | 'fix'>;

/** What is wrong with where a link leads: within the site an address from `/` or a place on the page, else the web. */
export function refuseLink(href: string): Refusal | undefined {
  const found = `链接到 ${href === '' ? '空的地址' : href}`;
  const clean = !/[\s\\\p{Cc}]/u.test(href);
  if (clean && (/^\/(?!\/)/.test(href) || /^#./.test(href) || webAddress(href))) return undefined;
  if (/^https?:\/\/[^/]*@/i.test(href))
    return { code: 'link', found, expected: '不带用户名和密码的网址', fix: '删去网址里 @ 和它前面的用户名、密码。' };
  return {
    code: 'link',
    found,
    expected: '站内地址以 / 开头，如 /tasks/；别的网站以 https:// 开头',
    fix: '改成这样的地址，或删去链接只留文字。',
  };
}
