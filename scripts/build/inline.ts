import { createHash } from 'node:crypto';

/** The policy that a page carries, and what stands in it. */
export const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/** How a policy names a script or a style. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export interface Inline {
  element: 'script' | 'style';
  text: string;
}

/** Attributes of a tag, quoted values with any character in them. */
const ATTRIBUTES = `((?:[^>"']|"[^"]*"|'[^']*')*)`;
const ELEMENT = new RegExp(`<(script|style)\\b${ATTRIBUTES}>([\\s\\S]*?)</\\1\\s*>`, 'gi');
const TAG = new RegExp(`<[a-z][^\\s>/"']*${ATTRIBUTES}>`, 'gi');
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
/** Attributes that lead somewhere. */
const LEADS = /^(href|src|action|formaction|xlink:href|data|poster|srcdoc)$/i;

/** Scripts and styles that stand in a page themselves. Files and blocks of JSON are no such scripts. */
export const inlineOf = (html: string): Inline[] =>
  Array.from(html.matchAll(ELEMENT)).flatMap(([, name = '', attributes = '', text = '']) =>
    /\ssrc\s*=|\stype\s*=\s*["']?application\/(ld\+)?json\b/i.test(attributes)
      ? []
      : [{ element: name.toLowerCase() === 'style' ? 'style' : 'script', text }],
  );

/** Attributes of a page that would run or style something: `onclick="…"`, `style="…"`, `href="javascript:…"`. */
export function unsafeAttributesOf(html: string): string[] {
  const tags = html.replace(ELEMENT, (_, name: string, attributes: string) => `<${name}${attributes}>`).matchAll(TAG);
  return Array.from(tags).flatMap(([, attributes = '']) =>
    Array.from(attributes.matchAll(ATTRIBUTE)).flatMap(([whole, name = '', value = '']) => {
      if (/^(on[a-z]+|style|srcdoc)$/i.test(name)) return [whole];
      return LEADS.test(name) && /^["']?[\s\p{Cc}]*(?:javascript|vbscript):/iu.test(value) ? [whole] : [];
    }),
  );
}
