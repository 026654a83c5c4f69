/**
 * What a guide or a slide is made of once it has been read: words, a closed list of Markdown's elements, and components that the site knows. Nothing in it
 * can run; a page can only draw it.
 */
export type ProseNode = string | ProseElement | ProseComponent;

/** Elements that Markdown makes. */
export type ElementName =
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'ul'
  | 'ol'
  | 'li'
  | 'a'
  | 'em'
  | 'strong'
  | 'del'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'br'
  | 'hr'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td';

/** Where something begins in its file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export interface ProseElement {
  kind: 'element';
  name: ElementName;
  /** `href` of a link, `id` of a heading, `start` of a list. */
  attributes: Readonly<Record<string, string>>;
  children: ProseNode[];
  at: Place;
}

export interface ProseComponent {
  kind: 'component';
  name: string;
  /** As written: words, or a list of words. */
  attributes: Readonly<Record<string, string | readonly string[]>>;
  children: ProseNode[];
  at: Place;
}

/** The words in some nodes. */
export const wordsOf = (nodes: readonly ProseNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('');

/** All elements and components below some nodes, in the order in which they are read. */
export function* walk(nodes: readonly ProseNode[]): Generator<ProseElement | ProseComponent> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    yield node;
    yield* walk(node.children);
  }
}

/** All components below some nodes. */
export const componentsIn = (nodes: readonly ProseNode[]): ProseComponent[] =>
  [...walk(nodes)].filter((node): node is ProseComponent => node.kind === 'component');
