import Slugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { brief } from '../diagnostic.ts';
import { readAttributes } from './attributes.ts';
import type { ProseKind } from './components.ts';
import { refuseLink } from './link.ts';
import { wordsOf, type ElementName, type Place, type ProseElement, type ProseNode } from './nodes.ts';
import { heldWords, looseWords, misplaced } from './placement.ts';
import { explain, refuseCode, refuseTag, type Refusal, type Refused } from './syntax.ts';

type Component = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Parent = Extract<MdastNode, { children: unknown[] }>;

/** Nodes of Markdown that become an element of their own, without more ado. */
const PLAIN: Readonly<Record<string, ElementName>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  blockquote: 'blockquote',
  break: 'br',
  thematicBreak: 'hr',
};
/** What Markdown can do and this does not, by its name for editors. */
const UNKNOWN: Readonly<Record<string, [string, string]>> = {
  image: ['图片', '删去图片；图解在 /pictures/，可以链接过去。'],
  imageReference: ['图片', '删去图片；图解在 /pictures/，可以链接过去。'],
};

export interface Prose {
  /** What could be read; whole only when nothing was refused. */
  nodes: ProseNode[];
  refused: Refusal[];
}

/** Reads one text; a class because what was refused, headings' ids and link targets are gathered on the way. */
class Reader {
  readonly refused: Refusal[] = [];
  private readonly slugger = new Slugger();
  private readonly targets = new Map<string, string>();
  private readonly kind: ProseKind;
  constructor(kind: ProseKind) {
    this.kind = kind;
  }

  read(root: MdastNode): ProseNode[] {
    for (const node of root.type === 'root' ? root.children : [])
      if (node.type === 'definition') this.targets.set(node.identifier, node.url);
    return this.children(root as Parent, []);
  }

  private refuse(node: MdastNode, refused: Refused): [] {
    this.refused.push({ ...refused, at: placeOf(node) });
    return [];
  }

  private children(node: Parent, above: readonly string[]): ProseNode[] {
    return (node.children as MdastNode[]).flatMap((child) => this.node(child, above));
  }

  private element(node: MdastNode, name: ElementName, above: readonly string[], attributes: Record<string, string> = {}): ProseElement {
    const children = 'children' in node ? this.children(node, [...above, name]) : [];
    return { kind: 'element', name, attributes, children, at: placeOf(node) };
  }

  private node(node: MdastNode, above: readonly string[]): ProseNode[] {
    const plain = Object.hasOwn(PLAIN, node.type) ? PLAIN[node.type] : undefined;
    if (plain) return [this.element(node, plain, above)];
    switch (node.type) {
      case 'text':
        return [node.value];
      case 'paragraph':
        return [this.element(node, 'p', above)];
      case 'heading':
        return this.heading(node, above);
      case 'link':
        return this.link(node, node.url, above);
      case 'linkReference':
        return this.link(node, this.targets.get(node.identifier) ?? '', above);
      case 'definition':
        return [];
      case 'list':
        return [this.list(node, above)];
      case 'inlineCode':
        return [{ kind: 'element', name: 'code', attributes: {}, children: [node.value], at: placeOf(node) }];
      case 'code':
        return [{ kind: 'element', name: 'pre', attributes: {}, children: [node.value], at: placeOf(node) }];
      case 'table':
        return [this.table(node, above)];
      case 'mdxjsEsm':
        return this.refuse(node, refuseCode(node.value, '程序'));
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.refuse(node, refuseCode(`{${node.value}}`, '花括号'));
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.component(node, above);
      default: {
        const [found, fix] = UNKNOWN[node.type] ?? [node.type, '改成普通的段落或列表。'];
        return this.refuse(node, {
          code: 'markup',
          field: '正文',
          found,
          expected: '标题、段落、列表、表格、强调、链接和约定的组件',
          fix,
        });
      }
    }
  }

  private heading(node: Extract<MdastNode, { type: 'heading' }>, above: readonly string[]): ProseNode[] {
    const element = this.element(node, `h${Math.min(Math.max(node.depth, 2), 4)}` as ElementName, above);
    const title = wordsOf(element.children);
    if (node.depth < 2 || node.depth > 4)
      this.refuse(node, {
        code: 'markup',
        field: '正文',
        found: `${'#'.repeat(node.depth)} ${brief(title)}`,
        expected: '## 到 #### 的标题',
        fix: '页面已有大标题，小标题从 ## 开始。',
      });
    return [{ ...element, attributes: { id: this.slugger.slug(title) } }];
  }

  private link(node: Parent, href: string, above: readonly string[]): ProseNode[] {
    const refused = refuseLink(href);
    if (refused) this.refuse(node, { field: '链接', ...refused });
    return [this.element(node, 'a', above, { href })];
  }

  private list(node: Extract<MdastNode, { type: 'list' }>, above: readonly string[]): ProseElement {
    const name = node.ordered ? 'ol' : 'ul';
    const loose = (node.spread ?? false) || node.children.some((item) => item.spread);
    const items = node.children.map((item): ProseElement => {
      if (typeof item.checked === 'boolean')
        this.refuse(item, { code: 'markup', field: '正文', found: '[ ] 清单框', expected: '普通的列表', fix: '删去方括号。' });
      const li = this.element(item, 'li', [...above, name]);
      const tight = li.children.flatMap((child) =>
        typeof child === 'object' && child.kind === 'element' && child.name === 'p' ? child.children : [child],
      );
      return loose ? li : { ...li, children: tight };
    });
    const start = node.ordered && node.start !== null && node.start !== undefined && node.start !== 1 ? { start: String(node.start) } : {};
    return { kind: 'element', name, attributes: start, children: items, at: placeOf(node) };
  }

  private table(node: Extract<MdastNode, { type: 'table' }>, above: readonly string[]): ProseElement {
    const row = (one: (typeof node.children)[number], cell: 'th' | 'td'): ProseElement => ({
      kind: 'element',
      name: 'tr',
      attributes: {},
      children: one.children.map((each) => this.element(each, cell, [...above, 'table'], cell === 'th' ? { scope: 'col' } : {})),
      at: placeOf(one),
    });
    const [head, ...rows] = node.children;
    const part = (name: 'thead' | 'tbody', children: ProseElement[]): ProseElement => ({
      kind: 'element',
      name,
      attributes: {},
      children,
      at: placeOf(node),
    });
    const parts = [
      part('thead', head ? [row(head, 'th')] : []),
      part(
        'tbody',
        rows.map((one) => row(one, 'td')),
      ),
    ];
    return {
      kind: 'element',
      name: 'table',
      attributes: {},
      children: parts.filter(({ children }) => children.length > 0),
      at: placeOf(node),
    };
  }

  private component(node: Component, above: readonly string[]): ProseNode[] {
    const { components } = this.kind;
    const name = node.name ?? '';
    const rule = Object.hasOwn(components, name) ? components[name] : undefined;
    if (!rule) return this.refuse(node, refuseTag(name, Object.keys(components)));
    const { attributes, refused } = readAttributes(name, rule, node.attributes);
    for (const one of refused) this.refuse(node, one);
    for (const one of misplaced(name, rule, above, this.kind)) this.refuse(node, one);
    if (rule.holds === 'anything')
      return [{ kind: 'component', name, attributes, children: this.children(node, [...above, name]), at: placeOf(node) }];
    const { words, refused: within } = heldWords(node, name, rule);
    if (within) this.refuse(node, within);
    const children = words === undefined ? [] : [words];
    return [{ kind: 'component', name, attributes, children, at: placeOf(node) }];
  }
}

/** Where a node begins in its text. */
const placeOf = ({ position }: MdastNode): Place => ({ line: position?.start.line ?? 1, column: position?.start.column ?? 1 });

/** Reads a text with components. Nothing in it runs: what is neither Markdown nor a component of its kind is refused, with its place. */
export function parseProse(text: string, kind: ProseKind): Prose {
  let root: MdastNode;
  try {
    root = mdxToMdast(text, { features: { gfm: { footnotes: false }, frontmatter: false } });
  } catch (error) {
    return { nodes: [], refused: explain(text, (error as Error).message, Object.keys(kind.components)) };
  }
  const reader = new Reader(kind);
  const nodes = reader.read(root);
  return { nodes, refused: [...reader.refused, ...(kind.loose ? [] : looseWords(nodes))] };
}
