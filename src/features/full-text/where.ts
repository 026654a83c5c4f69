/** Says in the contents, and in the bar of phones, which part of the text is being read; gives the choice of parts to print when somebody asks for it. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('nav li > a[href^="#"]')];
const ids = [...new Set(links.map(({ hash }) => hash.slice(1)))];
const heads = ids.flatMap((id) => document.getElementById(id) ?? []);
const where = document.querySelector('.where');
const toc = document.querySelector('.toc');

let told: string | undefined;
function tell(): void {
  // What has passed the upper third of the window is what one reads.
  const here = heads.findLast((head) => head.getBoundingClientRect().top < innerHeight / 3)?.id;
  if (here === told) return;
  told = here;
  for (const link of links) {
    const current = link.hash === `#${here ?? ''}`;
    link.toggleAttribute('aria-current', current);
    if (!current) continue;
    link.setAttribute('aria-current', 'location');
    where?.replaceChildren(link.text);
    // Only the list moves, never the page.
    if (toc?.contains(link)) toc.scrollTop += link.getBoundingClientRect().top - toc.getBoundingClientRect().top - toc.clientHeight / 2;
  }
}
addEventListener('scroll', tell, { passive: true });
tell();

const parts = document.querySelector<HTMLDetailsElement>('.print-parts');
parts?.addEventListener('toggle', () => void import('./print-parts.ts').then(({ mountPrintParts }) => mountPrintParts(parts)), {
  once: true,
});
// A chosen entry of the menu leads into the text that it covers.
const menu = document.querySelector<HTMLDetailsElement>('.reading-bar details');
menu?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('li')) menu.open = false;
});
