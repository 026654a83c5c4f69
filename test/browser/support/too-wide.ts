/** What the reading settings write, beside the size that nobody chose. */
export const SIZES = ['', 'large', 'larger'];

/**
 * Runs in the page: says in which sizes of type it is wider than its screen, which elements stand out.
 */
export function misfits({ width, sizes }: { width: number; sizes: string[] }): string[] {
  const inner = (element: Element): boolean => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
      if (getComputedStyle(up).overflowX !== 'visible') return true;
    return false;
  };
  const found = sizes.flatMap((size) => {
    document.documentElement.toggleAttribute('data-size', size !== '');
    if (size) document.documentElement.dataset['size'] = size;
    const reached = document.documentElement.scrollWidth;
    // Some browsers cut what stands out of a container instead of scrolling to it: each element counts, not the page alone.
    const culprits = [...document.body.querySelectorAll(':not(svg *)')].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5 && !inner(element),
    );
    if (reached <= width && culprits.length === 0) return [];
    return [
      `${size || 'standard'} at ${width}: ${reached} px wide`,
      ...culprits.slice(0, 4).map((element) => `  ${element.outerHTML.slice(0, 90)}`),
    ];
  });
  delete document.documentElement.dataset['size'];
  return found;
}
