/** Lets a reader hand on the page or a paragraph. What does it loads when somebody opens it; only paper asks for the day at once. */
export function mountLazyShare(): void {
  const host = document.querySelector<HTMLDetailsElement>('[data-cite]');
  const load = () => import('./share-bar.ts');
  host?.addEventListener('toggle', () => void load(), { once: true });
  // Heard from the start: whoever is quicker than the network is served as soon as it has come.
  host?.addEventListener('click', ({ target }) => void load().then(({ sharePage }) => sharePage(host, target as HTMLElement)));
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    anchor.setAttribute('aria-expanded', 'false');
    anchor.addEventListener('click', () => {
      void import('./clause-menu.ts').then(({ toggleClauseMenu }) => toggleClauseMenu(anchor));
      // Following the link takes the focus to the start of the paragraph.
      setTimeout(() => anchor.focus({ preventScroll: true }));
    });
  }
  addEventListener('beforeprint', () => {
    document.querySelector('[data-today]')?.replaceChildren(`，${new Date().toLocaleDateString('sv-SE')}打印`);
    // Folded on the screen, but to be there on paper.
    document.querySelectorAll('[data-unfold]').forEach((details) => details.toggleAttribute('open', true));
  });
}
