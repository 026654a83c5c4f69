import { HTMLElement, NodeType, parse } from 'node-html-parser';
import { DISCLOSURE_LABELS } from '../../src/notice/furniture.ts';
import { ImportError } from './error.ts';
import { decode, type ReceivedDocument } from './received.ts';

const BLOCKS = /^(?:p|div|section|article|h[1-6]|li|tr|table|ul|ol|dl|dt|dd|blockquote|pre|center|header|main)$/;
const SKIPPED = 'script, style, noscript, nav, header nav, footer, form, iframe, button, select, [hidden]';

/** Lines of an element: its blocks, rows of tables as cells parted by `|`. */
export function linesOfElement(element: HTMLElement): string[] {
  const lines: string[] = [];
  let open = '';
  const close = (): void => {
    const text = open.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
    if (text !== '') lines.push(text);
    open = '';
  };
  const visit = (node: HTMLElement): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === NodeType.TEXT_NODE) open += child.text;
      if (!(child instanceof HTMLElement)) continue;
      const inner = child;
      const name = (inner.rawTagName || '').toLowerCase();
      if (name === 'br') close();
      else if (name === 'tr') {
        close();
        const cells = inner.querySelectorAll('td, th').map((cell) => linesOfElement(cell).join(' '));
        if (cells.some((c) => c !== '')) lines.push(cells.length > 1 ? `${cells.join(' | ')} |` : cells.join(''));
      } else if (BLOCKS.test(name)) {
        close();
        visit(inner);
        close();
      } else visit(inner);
    }
  };
  visit(element);
  close();
  return lines;
}

const han = (element: HTMLElement): number => element.text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The element that holds the text itself: the innermost with nearly all of the page's characters. */
function contentOf(root: HTMLElement): HTMLElement {
  let at = root;
  for (;;) {
    const all = han(at);
    const next = at.childNodes
      .filter((n) => n instanceof HTMLElement)
      .find((child) => !/^(?:p|table|tbody|tr|td|ul|ol|li|span)$/i.test(child.rawTagName || '') && han(child) >= all * 0.85);
    if (!next) return at;
    at = next;
  }
}

/** Rows of the page that give what the disclosure table gives (索引号 …), wherever on the page they stand. */
const disclosureRows = (root: HTMLElement, content: HTMLElement): string[] =>
  root
    .querySelectorAll('table')
    .filter((table) => !content.querySelectorAll('table').includes(table))
    .flatMap(linesOfElement)
    .filter((line) => line.split('|').some((cell) => DISCLOSURE_LABELS.includes(cell.replace(/[\s:：]/g, ''))));

/** Reads a page saved from a government site: its text in lines, the disclosure table first. */
export function readHtml(bytes: Buffer, name: string): ReceivedDocument {
  const charset = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1]?.toLowerCase();
  const { text, notes } = charset?.startsWith("gb") ? { text: new TextDecoder('gb18030').decode(bytes), notes: [`网页是 ${charset} 编码，已转成 UTF-8。`] } : decode(bytes, name); // prettier-ignore
  const root = parse(text, { comment: false, blockTextElements: { script: false, style: false, noscript: false, pre: true } });
  const title = [root.querySelector('meta[name="ArticleTitle"]')?.getAttribute('content'), root.querySelector('h1')?.text, root.querySelector('title')?.text.split(/[-_|—]/)[0]]
    .map((t) => t?.replace(/\s+/g, ' ').trim() ?? '')
    .find((t) => t.length >= 6); // prettier-ignore
  for (const element of root.querySelectorAll(SKIPPED)) element.remove();
  const body = root.querySelector('body') ?? root;
  if (han(body) === 0)
    throw new ImportError(name, '网页里没有文字', '政府网站上保存的通知网页', '在浏览器里打开网页，确认有正文，再“另存为”网页。');
  const content = contentOf(body);
  const lines = linesOfElement(content);
  const plain = (line: string): string => line.replace(/[\s《》]/g, '');
  const start = lines.slice(0, 12).map(plain).join('');
  const head = title !== undefined && !start.includes(plain(title)) ? [title] : [];
  if (head.length > 0) notes.push('正文里没有标题，取自网页的标题。');
  return {
    text: `${[...disclosureRows(body, content), ...head, ...lines].join('\n')}\n`,
    received: [['source/received.html', bytes]],
    notes,
  };
}
