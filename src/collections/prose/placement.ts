import type { MdastNode } from 'satteri';
import { brief } from '../diagnostic.ts';
import type { ComponentRule, ProseKind } from './components.ts';
import { wordsOf, type ProseNode } from './nodes.ts';
import type { Refusal, Refused } from './syntax.ts';

/** Within these stand words, no components: what a component draws is a block. */
const WORDS_ONLY: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4', 'em', 'strong', 'del', 'a', 'th', 'td']);

/** What is wrong with where a component stands: in the midst of words, or outside of what it belongs to. */
export function misplaced(name: string, { within, example }: ComponentRule, above: readonly string[], kind: ProseKind): Refused[] {
  const refused: Refused[] = [];
  const field = `<${name}>`;
  if (above.some((one) => WORDS_ONLY.has(one)))
    refused.push({ code: 'placement', field, found: '夹在一段话里', expected: '组件独占一段', fix: '另起一段写组件，上下各空一行。' });
  const parent = above.findLast((one) => Object.hasOwn(kind.components, one));
  const places = within ?? [];
  if (parent === undefined ? places.length === 0 : places.includes(parent)) return refused;
  refused.push({
    code: 'placement',
    field,
    found: parent === undefined ? '在所有组件之外' : `在 <${parent}> 里`,
    expected: places.length > 0 ? `在 ${places.map((one) => `<${one}>`).join('、')} 里` : '不在别的组件里',
    fix: `移到它该在的地方；写法：${example}。`,
  });
  return refused;
}

/** Plain words within a component, on one line; undefined when there is anything else. */
function textIn(node: MdastNode): string | undefined {
  const text = (one: MdastNode): string | undefined => {
    if (one.type === 'text') return one.value;
    if (one !== node && one.type !== 'paragraph') return undefined;
    const parts = 'children' in one ? one.children.map(text) : [];
    return parts.includes(undefined) ? undefined : parts.join('\n');
  };
  // Chinese has no blank where a line ends.
  return text(node)
    ?.replace(/\s*\n\s*/g, '')
    .trim();
}

/** The words of a component that holds nothing else, or what is wrong with what it holds. */
export function heldWords(
  node: MdastNode & { children: readonly unknown[] },
  name: string,
  { holds, example }: ComponentRule,
): { words?: string; refused?: Refused } {
  const words = textIn(node);
  const refuse = (found: string, fix: string): { refused: Refused } => ({
    refused: { code: 'placement', field: `<${name}>`, found, expected: example, fix },
  });
  if (holds === 'nothing')
    return node.children.length > 0 ? refuse(`里面有 ${brief(words ?? '别的内容')}`, `写成 ${example}，里面不写内容。`) : {};
  if (words === undefined) return refuse('里面有别的标记', '里面只写原文的话。');
  return words === '' ? refuse('里面是空的', '里面写原文的话。') : { words };
}

/** What stands outside of all components, where these make the text. */
export const looseWords = (nodes: readonly ProseNode[]): Refusal[] =>
  nodes.flatMap((node) =>
    typeof node === 'string' || node.kind === 'component'
      ? []
      : [
          {
            code: 'placement',
            field: '正文',
            found: `“${brief(wordsOf([node]) || node.name)}”`,
            expected: '都在 <Slide title="…">…</Slide> 里',
            fix: '移到一张幻灯片里，或删去。',
            at: node.at,
          },
        ],
  );
