import type { Diagnostic } from '../diagnostic.ts';

type Refusal = Pick<Diagnostic, 'code' | 'found' | 'expected' | 'fix'>;

/**
 * Whether an address on the web is one to which a page may lead: http or https, a host, no name or password in it.
 * @returns the address as it was understood; undefined when it is none
 */
export function webAddress(text: string): URL | undefined {
  // Browsers skip such characters in an address, so that what is read is not what is written.
  if (/[\s\\\p{Cc}]/u.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username || url.password ? undefined : url;
}

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
