/** Loads what finds a department by any form of its name when a reader reaches for it. */
const finder = document.querySelector<HTMLInputElement>('#finder');
finder?.addEventListener('focus', () => void import('./department-finder.ts').then((m) => m.mountFinder(finder)), { once: true });
