/** Opens search by Ctrl+K or ⌘K (a single key would come in the way of speech input, WCAG 2.2 SC 2.1.4), and by the header's link, which stays a link for whoever opens it elsewhere. What search needs loads only then. */
export function mountSearchDoor(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  const open = (event: Event): void => {
    event.preventDefault();
    import('./dialog.ts').then(
      (search) => search.openSearch(),
      () => location.assign(link.href),
    );
  };
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, isComposing } = event;
    if (!isComposing && (ctrlKey || metaKey) && key === 'k') open(event);
  });
  link.addEventListener('click', (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) open(event);
  });
}
