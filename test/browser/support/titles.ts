/** Runs in the page: titles that break inside a word, as the browser's own dictionary tells words. */
export function brokenTitles(): string[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const found: string[] = [];
  const range = document.createRange();
  for (const title of document.querySelectorAll('h1, h2, h3')) {
    if (!title.checkVisibility() || title.closest('.visually-hidden')) continue;
    const breaks = new Set<number>();
    let text = '';
    let line: number | undefined;
    const walk = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      for (let i = 0; i < (node.textContent ?? '').length; i += 1) {
        const character = node.textContent?.[i] ?? '';
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const [box] = range.getClientRects();
        if (box && character.trim() !== '') {
          if (line !== undefined && box.top > line + box.height / 2) breaks.add(text.length);
          line = box.top;
        }
        text += character;
      }
    for (const { segment, index, isWordLike } of words.segment(text))
      for (const at of breaks)
        if (isWordLike && at > index && at < index + segment.length) found.push(`“${text.slice(0, at).trim()}|${text.slice(at).trim()}”`);
  }
  return found;
}
