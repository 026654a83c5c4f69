/** Arrow keys go from the field through the links of a list and back; Enter then follows the link, as on any page. */
export function arrowKeys(field: HTMLInputElement, list: HTMLElement): void {
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', move);
  list.addEventListener('keydown', move);
}

/** Calls back once typing pauses, unless cancelled. While an input method composes, nothing is asked. */
export function whenTyped(field: HTMLInputElement, callback: () => void, pause = 120): { cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    callback();
  };
  field.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(callback, pause);
  });
  field.addEventListener('compositionend', now);
  return { cancel: () => clearTimeout(timer) };
}
