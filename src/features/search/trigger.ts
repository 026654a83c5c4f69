/** Opens search by `/`, Ctrl+K or ⌘K, and by the header's link, which stays a link for whoever opens it elsewhere. What search needs loads only then. */
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
    const { key, ctrlKey, metaKey, isComposing, target } = event;
    const typing = (target as Element).matches('input,textarea,select,[contenteditable]');
    if (!isComposing && (ctrlKey || metaKey ? key === 'k' : key === '/' && !typing)) open(event);
  });
  link.addEventListener('click', (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) open(event);
  });
}
