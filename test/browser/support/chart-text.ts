/**
 * Runs in the page: text of drawings that is below 14 px, that meets another text of its drawing, and drawings that leave the page. Sizes are what a reader sees,
 * whatever a picture is scaled to.
 */
export function crowdedText(): string[] {
  const found: string[] = [];
  for (const drawing of document.querySelectorAll('.chart svg, .chart figure, svg.chart')) {
    if (!drawing.checkVisibility()) continue;
    const { left, right } = drawing.getBoundingClientRect();
    if (right > innerWidth + 0.5 || left < -0.5)
      found.push(`a drawing from ${left.toFixed(0)} to ${right.toFixed(0)} on a page of ${innerWidth}`);
  }
  for (const svg of document.querySelectorAll<SVGSVGElement>('.chart svg, svg.chart')) {
    const texts = [...svg.querySelectorAll<SVGTextElement>('text')]
      .filter((text) => text.checkVisibility() && text.getBoundingClientRect().width > 0)
      .map((text) => ({ said: text.textContent.trim(), box: text.getBoundingClientRect(), element: text }));
    for (const { said, element } of texts) {
      const scale = element.getScreenCTM()?.a ?? 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      if (size < 13.99) found.push(`“${said}” is ${size.toFixed(1)} px`);
    }
    for (const [i, a] of texts.entries())
      for (const b of texts.slice(i + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Boxes of letters have air above and below: lines that touch there do not meet.
        if (across > 1 && down > 0.25 * Math.min(a.box.height, b.box.height)) found.push(`“${a.said}” meets “${b.said}”`);
      }
  }
  return found;
}
