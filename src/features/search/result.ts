import type { Card } from './engine/card.ts';
import { KIND_LABELS } from './engine/facets.ts';
import { runsOf, shorten } from './engine/marks.ts';
import type { Kind } from './engine/types.ts';

/** What an entry of a list of results shows. */
export interface Entry {
  kind: Kind;
  title: string;
  number?: number | undefined;
  /** Address relative to the site's base. */
  url: string;
  excerpt: string;
  words: readonly string[];
  why?: string | undefined;
  /** Another place of the page of the result before it. */
  isSamePage?: boolean;
}

export const element = <N extends keyof HTMLElementTagNameMap>(
  name: N,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[N] => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

/** Text with its marked words. Only ever text nodes: whatever a query holds stays text. */
const marked = (text: string, words: readonly string[]): (Node | string)[] =>
  runsOf(text, words).map((run) => (run.marked ? element('mark', '', run.text) : run.text));

/** A link to a page of the site. */
function linkTo(base: string, url: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', '', ...children);
  link.href = base + url.replace(/^\//, '');
  return link;
}

/**
 * One result as a list item with exactly one link.
 * @param base path of the site, with a slash at the end
 */
export function resultItem(base: string, { kind, title, number, url, excerpt, words, why, isSamePage = false }: Entry): HTMLLIElement {
  const link = linkTo(base, url, ...(number === undefined ? [] : [`${number}. `]), ...marked(title, words));
  const about = element('p', 'about', element('span', 'kind', KIND_LABELS[kind]), ...(why ? [' ', element('span', 'why', why)] : []));
  const item = element('li', isSamePage ? 'result same-page' : 'result', link, about);
  if (excerpt) item.append(element('p', 'excerpt', ...marked(shorten(excerpt, words), words)));
  return item;
}

/** The answer above the results. */
export function answerCard(base: string, { label, text, links, source }: Card): HTMLElement {
  const list = links.length > 0 ? [element('ul', '', ...links.map((l) => element('li', '', linkTo(base, l.url, l.text))))] : [];
  const from = element('p', 'source', '出处：', linkTo(base, source.url, source.text));
  return element('div', 'card', element('p', 'label', label), ...(text ? [element('p', 'text', text)] : []), ...list, from);
}
