import type { MdxJsxAttributeUnion } from 'satteri';
import { nearest } from '../did-you-mean.ts';
import type { AttributeRule, ComponentRule } from './components.ts';
import type { ProseComponent } from './nodes.ts';
import type { Refused } from './syntax.ts';

/** `['finance', 'education']`, in quotation marks of either kind: the only expression that content may have, because it is none. */
const LIST = /^\s*\[\s*(?:(?:'[^'\\]*'|"[^"\\]*")\s*(?:,\s*(?:'[^'\\]*'|"[^"\\]*")\s*)*,?\s*)?\]\s*$/;

/** The value of an attribute as it was written: words or a list of words; undefined when it is program code or not there. */
function literal(value: Extract<MdxJsxAttributeUnion, { name: string }>['value']): string | string[] | undefined {
  if (typeof value === 'string') return value;
  if (!value || !LIST.test(value.value)) return undefined;
  return Array.from(value.value.matchAll(/'([^']*)'|"([^"]*)"/g), ([, single, double]) => single ?? double ?? '');
}

function refuseValue(
  name: string,
  rule: AttributeRule,
  value: string | string[] | undefined,
): Pick<Refused, 'found' | 'expected' | 'fix'> | undefined {
  if (rule.list ? Array.isArray(value) : typeof value === 'string') {
    if (value !== '' && (rule.only === undefined || value === rule.only)) return undefined;
    return { found: value === '' ? '空的' : String(value), expected: rule.only ?? '有内容', fix: `写成 ${name}="${rule.only ?? '…'}"。` };
  }
  const form = rule.list ? `${name}={['…', '…']}` : `${name}="…"`;
  return { found: value === undefined ? '不是写明的值' : JSON.stringify(value), expected: `写明的值，如 ${form}`, fix: `改成 ${form}。` };
}

/**
 * Reads the attributes of a component: those of its rule, each with a literal value.
 * @returns the attributes that are right, and what is wrong with the others
 */
export function readAttributes(
  name: string,
  rule: ComponentRule,
  written: readonly MdxJsxAttributeUnion[],
): { attributes: ProseComponent['attributes']; refused: Refused[] } {
  const attributes: Record<string, string | string[]> = {};
  const refused: Refused[] = [];
  const known = Object.keys(rule.attributes);
  const tell = (attribute: string, told: Pick<Refused, 'found' | 'expected' | 'fix'>): void => {
    refused.push({ code: 'attribute', field: `<${name} ${attribute}>`, ...told });
  };
  const seen = new Set<string>();
  for (const one of written) {
    if (!('name' in one)) {
      tell('{…}', { found: `{${one.value}}`, expected: `写明的属性，如 ${rule.example}`, fix: '删去花括号，逐个写明属性。' });
      continue;
    }
    const its = known.includes(one.name) ? rule.attributes[one.name] : undefined;
    if (!its) {
      const [near] = nearest(one.name, known, 1, 0.6);
      tell(one.name, {
        found: one.name,
        expected: known.length > 0 ? `约定的属性：${known.join('、')}` : '没有属性',
        fix: near === undefined ? '删去这个属性。' : `是不是 ${near}？否则删去这个属性。`,
      });
      continue;
    }
    const value = literal(one.value);
    const wrong = seen.has(one.name)
      ? { found: `${one.name} 写了两次`, expected: '每个属性写一次', fix: '删去多余的一个。' }
      : refuseValue(one.name, its, value);
    seen.add(one.name);
    if (wrong) tell(one.name, wrong);
    else if (value !== undefined) attributes[one.name] = value;
  }
  for (const [attribute, { required }] of Object.entries(rule.attributes))
    if (required && !seen.has(attribute)) tell(attribute, { found: '没有写', expected: rule.example, fix: `补上 ${attribute}。` });
  return { attributes, refused };
}
