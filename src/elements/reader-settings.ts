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

/** Fills the element with one group of radio buttons a setting. */
export function mountSettings(host: HTMLElement): void {
  const now = read();
  const form = document.createElement('form');
  form.setAttribute('aria-label', '阅读设置');
  for (const name of Object.keys(CHOICES) as (keyof Settings)[]) {
    const { label, options } = CHOICES[name];
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = label;
    group.append(legend);
    for (const [value, text] of Object.entries(options)) {
      const choice = document.createElement('label');
      const input = document.createElement('input');
      Object.assign(input, { type: 'radio', name, value, checked: (now[name] ?? '') === value });
      input.addEventListener('change', () => choose(name, value));
      choice.append(input, text);
      group.append(choice);
    }
    form.append(group);
  }
  host.append(form);
}
