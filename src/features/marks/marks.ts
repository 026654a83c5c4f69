/**
 * Terms, departments and notes in the running text are links; with a script, and where the browser knows popovers, they open in place, and what they open leads on.
 * A reader who asks for another window gets it.
 */
export function mountMarks(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  addEventListener('click', (event) => {
    const mark = (event.target as Element).closest<HTMLAnchorElement>('.official a:not(.anchor)');
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./popover.ts').then(
      ({ openMark }) => openMark(mark),
      () => location.assign(mark.href),
    );
  });
}
