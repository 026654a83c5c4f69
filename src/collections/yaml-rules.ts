import { isAlias, isPair, isScalar, visit, type Document, type Node } from 'yaml';

/** Something that YAML allows and content does not. */
export interface YamlFault {
  /** Position in the YAML text. */
  at: number;
  found: string;
  expected: string;
  fix: string;
}

/** A tab where only blanks should be: after a colon, before a remark, at the end of a line. Within quotation marks it is told as a character that nobody sees. */
export const tabIn = (text: string): number => /(?<=^[^'"#\n]*)\t/m.exec(text)?.index ?? -1;

/** Words that one YAML reader takes for true or false and the next for words. */
const SWITCH = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const PLAIN = new Set(['true', 'false', 'null']);
/** A moment, or a time: numbers and dates to some readers, words to others. A plain day or minute (2026-03-01, 2026-03-01 09:30:00) reads the same everywhere here. */
const TIME = /^\d{4}-\d{1,2}-\d{1,2}[Tt].*$|^\d{4}-(?:\d-\d{1,2}|\d\d-\d)$|^\d+(?::\d\d)+$/;
/** What begins like a number and is written otherwise than people do: octal, hexadecimal, with an exponent, underscores, a sign. */
const ODD_NUMBER = /^[-+]?(?:0[xob][\da-f]+|0\d+|\d[\d_]*_[\d_]*|\d*\.?\d+e[-+]?\d+|\.\d+|\d+\.)$|^\+\d+|^[-+]?\.(?:inf|nan)$/i;
const PROTOTYPE: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

const QUOTED = { fix: '用单引号把它括起来。' };

/** What a bare value is taken for by some readers and not by others. */
export function oddScalar(source: string): Omit<YamlFault, 'at'> | undefined {
  if (source === '~' || (SWITCH.test(source) && !PLAIN.has(source)))
    return { found: `没有引号的 ${source}`, expected: 'true、false，或用引号括起来的文字', ...QUOTED };
  if (TIME.test(source)) return { found: `没有引号的 ${source}`, expected: `'${source}'`, ...QUOTED };
  if (ODD_NUMBER.test(source))
    return { found: source, expected: '平常写法的数，如 8、0.5', fix: '照平常的写法写这个数；是文字的，用单引号括起来。' };
  return undefined;
}

/**
 * What YAML allows and content does not: anchors, aliases and merge keys (a few lines swell to gigabytes), tags (they name programs), names of the language's own
 * objects as fields, and bare values that readers of YAML take for different things.
 */
export function yamlFaults(document: Document): YamlFault[] {
  const faults: YamlFault[] = [];
  const tell = (node: Node, fault: Omit<YamlFault, 'at'>): void => {
    faults.push({ at: node.range?.[0] ?? 0, ...fault });
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) tell(node, { found: `引用 *${node.source}`, expected: '写出来的值', fix: '把值写在这里，不用 * 引用。' });
      else if (node.anchor !== undefined)
        tell(node, { found: `锚点 &${node.anchor}`, expected: '不带 & 的值', fix: '删去 & 和它后面的名字。' });
      if (node.tag !== undefined && isScalar(node) && node.type === 'PLAIN' && !node.tag.startsWith('tag:yaml.org,2002:'))
        tell(node, { found: `标签 ${node.tag}`, expected: '不带 ! 的值', fix: '删去 ! 和它后面的名字。' });
    },
    Pair(_key, pair) {
      const { key, value } = pair;
      const name = isScalar(key) ? String(key.value) : '';
      if (isScalar(key) && (PROTOTYPE.has(name) || name === '<<'))
        tell(key, { found: `字段 ${name}`, expected: '约定的字段', fix: '删去这个字段。' });
      if (isPair(pair) && isScalar(value) && value.type === 'PLAIN' && value.source) {
        const odd = oddScalar(value.source);
        if (odd) tell(value, odd);
      }
    },
    Seq(_key, seq) {
      for (const item of seq.items)
        if (isScalar(item) && item.type === 'PLAIN' && item.source) {
          const odd = oddScalar(item.source);
          if (odd) tell(item, odd);
        }
    },
  });
  return faults;
}

/** Path of fields, `targets.0.value`, to a position of the YAML text. */
export function pathAt(document: Document, at: number): string {
  let found: PropertyKey[] = [];
  const walk = (node: unknown, path: PropertyKey[]): void => {
    if (node === null || typeof node !== 'object' || !('items' in node) || !Array.isArray(node.items)) {
      if (covers(node, at)) found = path;
      return;
    }
    if (covers(node, at)) found = path;
    for (const [i, item] of (node.items as unknown[]).entries()) {
      if (isPair(item)) {
        const key = isScalar(item.key) ? String(item.key.value) : String(i);
        if (covers(item.key, at)) found = [...path, key];
        walk(item.value, [...path, key]);
      } else walk(item, [...path, i]);
    }
  };
  walk(document.contents, []);
  return found.map(String).join('.');
}

const covers = (node: unknown, at: number): boolean => {
  const range = (node as Node | null)?.range;
  return range !== undefined && range !== null && range[0] <= at && at <= range[1];
};
