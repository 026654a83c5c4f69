interface Settings {
  size?: string;
  theme?: string;
}

const CHOICES = {
  size: { label: '字号', options: { '': '标准', large: '大', larger: '特大' } },
  theme: { label: '明暗', options: { '': '随系统', light: '明', dark: '暗' } },
} as const;

const KEY = 'reader';

function read(): Settings {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Settings;
  } catch {
    return {};
  }
}

/** Applies a choice at once and keeps it for the next page, on this device only. */
function choose(name: keyof Settings, value: string): void {
  document.documentElement.toggleAttribute(`data-${name}`, value !== '');
  if (value) document.documentElement.setAttribute(`data-${name}`, value);
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [name]: value }));
  } catch {
    // Storage may be off: the choice then holds for this page only.
  }
}

const choice = (name: string, value: string, text: string, chosen: boolean): string =>
  `<label><input type="radio" name="${name}" value="${value}"${chosen ? ' checked' : ''}>${text}</label>`;

/** Fills the element with one group of radio buttons a setting. */
export function mountSettings(host: HTMLElement): void {
  const now = read();
  const groups = Object.entries(CHOICES).map(([name, { label, options }]) => {
    const choices = Object.entries(options).map(([value, text]) =>
      choice(name, value, text, (now[name as keyof Settings] ?? '') === value),
    );
    return `<fieldset><legend>${label}</legend>${choices.join('')}</fieldset>`;
  });
  host.innerHTML = `<form aria-label="阅读设置">${groups.join('')}</form>`;
  host.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    choose(name as keyof Settings, value);
  });
}
