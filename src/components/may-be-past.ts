/** Whether a rule on the page may be past, or another day is asked for: only then is it worth loading what says so. */
export const mayBePast = (): boolean =>
  location.search.includes('date=') ||
  [...document.querySelectorAll<HTMLElement>('[data-until]')].some((rule) => Date.now() > Date.parse(rule.dataset['until'] ?? ''));
