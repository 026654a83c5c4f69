/**
 * Runs in the page: words that are broken into single characters, and columns that hold two characters a line. What stands upright on
 * purpose (`writing-mode`), what only listeners get, and pictures do not count.
 */
export function squeezed(): string[] {
  const CHINESE = /[\u4e00-\u9fff]/g;
  const found: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    const characters = text.match(CHINESE)?.length ?? 0;
    if (!element?.checkVisibility() || characters < 2 || element.closest('svg, .visually-hidden')) continue;
    range.selectNodeContents(node);
    const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top))).size;
    // Two lines may be where a word of running text meets the end of the first.
    if (lines < 3 || text.length / lines >= 2.5 || getComputedStyle(element).writingMode !== 'horizontal-tb') continue;
    found.push(`“${text.slice(0, 20)}” on ${lines} lines`);
  }
  return found;
}
