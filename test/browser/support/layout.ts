/** A block of a page: what it is, and its place from the top and the left of the page, in CSS pixels. */
export type Box = [name: string, x: number, y: number, width: number, height: number];

/**
 * Runs in the page: the main blocks, down to the third level below `main`, at least as high as two lines. Days of the build are written as the longest of all, so
 * that no line breaks elsewhere on another day.
 */
export function boxes(): Box[] {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    if (/截至\d/.test(node.textContent ?? ''))
      node.textContent = (node.textContent ?? '').replaceAll(/截至\d+年\d+月\d+日/g, '截至2026年12月31日');
  const blocks = document.querySelectorAll('body > *, main > *, main > * > *, main > * > * > *');
  return [...blocks]
    .filter((block) => block.checkVisibility() && !block.matches('script, .visually-hidden, svg *'))
    .map((block): Box => {
      const { left, top, width, height } = block.getBoundingClientRect();
      const name = block.tagName.toLowerCase() + [...block.classList].map((one) => `.${one}`).join('');
      return [name.replaceAll(/\.astro-\w+/g, ''), Math.round(left), Math.round(top + scrollY), Math.round(width), Math.round(height)];
    })
    .filter(([, , , width, height]) => height >= 40 && width > 0)
    .slice(0, 40);
}

/** Less than half a line of text, and 1 % of a long way: fonts of another version differ by so much. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(10, 0.01 * Math.max(a, b));

/** Whether a block is the one that was approved, and where it was. */
const same = ([name, ...place]: Box, [other, ...found]: Box): boolean =>
  name === other && place.every((length, i) => near(length, found[i] ?? NaN));

/** What differs between blocks as they were approved and as they are, the first three: whatever follows moves with them. */
export function compare(approved: readonly Box[], found: readonly Box[]): string[] {
  const said = (box: Box | undefined): string => (box ? `${box[0]} at ${box[1]}, ${box[2]}, ${box[3]} × ${box[4]}` : 'nothing');
  return Array.from({ length: Math.max(approved.length, found.length) }, (_, i) => [approved[i], found[i]] as const)
    .filter(([a, b]) => !(a && b && same(a, b)))
    .slice(0, 3)
    .map(([a, b]) => `approved ${said(a)}, found ${said(b)}`);
}
