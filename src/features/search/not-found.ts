import { copyText } from '../share/copy.ts';
import { element } from './result.ts';

/** What found nothing, kept in the reader's own browser if the reader wants it: nothing is sent anywhere. */
const KEY = 'search-not-found';
/** As many as fit a mail. */
const MOST = 50;

interface Kept {
  on: boolean;
  words: string[];
}

/** What is kept; anything else that stands there, or a browser that keeps nothing, counts as nothing. */
function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const { on, words } = typeof kept === 'object' && kept !== null ? (kept as Partial<Record<keyof Kept, unknown>>) : {};
    return { on: on === true, words: Array.isArray(words) ? words.filter((w) => typeof w === 'string').slice(-MOST) : [] };
  } catch {
    return { on: false, words: [] };
  }
}

function write(kept: Kept): void {
  try {
    if (kept.on || kept.words.length > 0) localStorage.setItem(KEY, JSON.stringify(kept));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing keeps nothing of this either.
  }
}

/** The note of what was not found, under the results: off until the reader turns it on, to be copied into a mail or cleared. */
export class NotFoundNote {
  private root: HTMLDetailsElement;
  private list: HTMLUListElement;
  private box: HTMLInputElement;

  /** @param root the `<details>` that the page brings, empty but for its summary and explanation */
  constructor(root: HTMLDetailsElement) {
    this.root = root;
    this.box = root.querySelector('input') ?? element('input', '');
    this.list = root.querySelector('ul') ?? element('ul', '');
    this.box.checked = read().on;
    this.box.addEventListener('change', () => {
      write({ ...read(), on: this.box.checked });
      this.show();
    });
    root.querySelector('[value=copy]')?.addEventListener('click', () => void this.copy());
    root.querySelector('[value=clear]')?.addEventListener('click', () => {
      write({ on: this.box.checked, words: [] });
      this.show();
    });
    this.show();
  }

  /** Notes a query that found nothing. */
  note(query: string): void {
    this.root.hidden = false;
    const kept = read();
    const words = query.trim();
    if (!kept.on || words === '' || kept.words.includes(words)) return;
    write({ on: true, words: [...kept.words, words].slice(-MOST) });
    this.show();
  }

  private show(): void {
    const { words } = read();
    this.list.replaceChildren(...words.map((w) => element('li', '', w)));
    for (const button of this.root.querySelectorAll('button')) button.hidden = words.length === 0;
    this.root.hidden &&= words.length === 0;
  }

  private async copy(): Promise<void> {
    const button = this.root.querySelector('[value=copy]');
    const text = `在网站上没找到的：\n${read().words.join('\n')}`;
    const done = await copyText(text);
    if (button && done) button.textContent = '已复制，可以粘贴到邮件里';
  }
}
