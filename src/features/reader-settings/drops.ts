/**
 * What drops down over the text (menu, settings, handing on) opens without a script; with one it also goes away: when the reader turns to something else, and by
 * Escape, which leaves the focus where it was opened.
 */
export function mountDrops(): void {
  const drops = [...document.querySelectorAll<HTMLDetailsElement>('.drop')];
  for (const type of ['focusin', 'click'])
    addEventListener(type, ({ target }) => {
      for (const drop of drops) if (!drop.contains(target as Node)) drop.open = false;
    });
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const drop of drops)
      if (drop.open && drop.contains(document.activeElement)) {
        drop.open = false;
        drop.querySelector('summary')?.focus();
      }
  });
}
