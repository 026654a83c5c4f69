const CHOICES = {
  size: { label: '字号', options: { '': '标准', large: '大', larger: '特大' } },
  theme: { label: '明暗', options: { '': '随系统', light: '明', dark: '暗' } },
} as const;

/**
 * Bears the choices. What stands in storage may be anything, and storage may be denied: `boot.js` alone reads it, before the page shows, and puts here only
 * what is a choice of ours. (It stands in every page as it is, which is why its explanation is here.)
 */
const root = document.documentElement;

/** Applies a choice at once and keeps it for the next page, on this device only. */
function choose(name: string, value: string): void {
  root.toggleAttribute(`data-${name}`, value !== '');
  if (value) root.dataset[name] = value;
  const { size, theme } = root.dataset;
  try {
    localStorage.setItem('reader', JSON.stringify({ size, theme }));
  } catch {
    // Storage may be off or full: the choice then holds for this page only.
  }
}

const choice = (name: string, value: string, text: string, chosen: boolean): string =>
  `<label><input type="radio" name="${name}" value="${value}"${chosen ? ' checked' : ''}>${text}</label>`;

/** Fills the element with one group of radio buttons a setting. */
export function mountSettings(host: HTMLElement): void {
  const groups = Object.entries(CHOICES).map(([name, { label, options }]) => {
    const choices = Object.entries(options).map(([value, text]) => choice(name, value, text, (root.dataset[name] ?? '') === value));
    return `<fieldset><legend>${label}</legend>${choices.join('')}</fieldset>`;
  });
  host.innerHTML = `<form aria-label="阅读设置">${groups.join('')}</form>`;
  host.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    choose(name, value);
  });
}
