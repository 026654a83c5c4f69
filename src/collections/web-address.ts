import { formatDiagnostic } from './diagnostic.ts';

/**
 * Whether an address is one on the web to which a page may lead: http or https, a host, no name or password in it.
 * @returns the address as it was understood; undefined when it is none
 */
export function webAddress(text: string): URL | undefined {
  // Browsers skip such characters in an address, so that what is read is not what is written.
  if (/[\s\\\p{Cc}]/u.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username || url.password ? undefined : url;
}

/** What the address of a site is to be, for messages. */
export const ORIGIN_EXPECTED = '以 https:// 开头的网站地址，只有域名（和端口），不带路径、参数、# 和用户名密码';

/**
 * The address under which a site stands: protocol and host, and a port if need be. Links, the sitemap and QR codes are made from it, so that anything
 * more would be lost in them or told to everyone.
 * @returns it in its one form, without a slash at the end; undefined when the text is anything else
 */
export function siteOrigin(text: string): string | undefined {
  const url = webAddress(text);
  return url?.pathname === '/' && !/[?#@]/.test(text) ? url.origin : undefined;
}

/**
 * The address of the site as it is given to a build: `--origin`, `PLAN_ORIGIN`. A password in it is not said again.
 * @throws RangeError with the message for whoever gave it
 */
export function buildOrigin(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const origin = siteOrigin(text);
  if (origin !== undefined) return origin;
  throw new RangeError(
    formatDiagnostic({
      code: 'origin',
      file: '--origin（PLAN_ORIGIN）',
      found: text.replace(/\/\/[^/]*@/, '//…@'),
      expected: ORIGIN_EXPECTED,
      fix: '写成 https://example.gov.cn 的样子；网站在子路径下，用 --base。',
    }),
  );
}

/**
 * The path under which the site stands, as it is given to a build (`--base`, `PLAN_BASE`), with a slash at both ends.
 * @throws RangeError with the message for whoever gave it: what would have to be escaped in addresses is refused
 */
export function buildBase(text: string | undefined): string {
  const base = `/${text || '/'}/`.replace(/\/+/g, '/');
  if (/^\/(?:(?!\.\.?\/)[\w.~-]+\/)*$/.test(base)) return base;
  throw new RangeError(
    formatDiagnostic({
      code: 'base',
      file: '--base（PLAN_BASE）',
      found: text ?? '',
      expected: '网站所在的路径：字母、数字和 - . _ ~，用 / 分开',
      fix: '写成 /plan/ 的样子，不带空格、汉字和网址的其他部分。',
    }),
  );
}
