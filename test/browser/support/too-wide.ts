/** Sizes of type: that nobody chose, those of the reading settings, and what a browser makes of 200 % text. */
export const SIZES = ['', 'large', 'larger', '200%'];

/** Sets the size of type of the open page as the reading settings do, or as a browser does that enlarges text alone. Runs in the page. */
export function setSize(size: string): void {
  const { documentElement: root } = document;
  const own = size.endsWith('%');
  root.style.fontSize = own ? size : '';
  if (size === '' || own) delete root.dataset['size'];
  else root.dataset['size'] = size;
}

/**
 * Runs in the page: says whether it is wider than its screen, and which elements stand out.
 */
export function misfits(width: number): string[] {
  const inner = (element: Element): boolean => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    return false;
  };
  const reached = document.documentElement.scrollWidth;
  // Some browsers cut what stands out of a container instead of scrolling to it: each element counts, not the page alone.
  const culprits = [...document.body.querySelectorAll(':not(svg *)')].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5 && !inner(element),
  );
  if (reached <= width && culprits.length === 0) return [];
  return [`${reached} px wide`, ...culprits.slice(0, 4).map((element) => `  ${element.outerHTML.slice(0, 90)}`)];
}
