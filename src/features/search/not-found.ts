import { copyText } from '../share/copy.ts';
import { element } from './result.ts';

/** As many as fit a mail. */
const MOST = 50;

interface Kept {
  on: boolean;
  words: string[];
}

/** What is kept; anything else that stands there, or a browser that keeps nothing, counts as nothing. */
function read(key: string): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const { on, words } = Object(kept) as Partial<Record<keyof Kept, unknown>>;
    return { on: on === true, words: Array.isArray(words) ? words.filter((w) => typeof w === 'string').slice(-MOST) : [] };
  } catch {
    return { on: false, words: [] };
  }
}

function write(key: string, kept: Kept): void {
  try {
    if (kept.on || kept.words.length > 0) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing keeps nothing of this either.
  }
}

/**
 * The note of what was not found, under the results: off until the reader turns it on, to be copied into a mail or cleared.
 * @param root the `<details>` that the page brings, empty but for its summary and explanation
 * @param key where it is kept in the reader's browser
 * @returns notes a query that found nothing
 */
export function notFoundNote(root: HTMLDetailsElement, key: string): (query: string) => void {
  const box = root.querySelector('input') ?? element('input', '');
  const list = root.querySelector('ul') ?? element('ul', '');
  const copy = root.querySelector('[value=copy]');
  const show = (): void => {
    const { words } = read(key);
    list.replaceChildren(...words.map((w) => element('li', '', w)));
    for (const button of root.querySelectorAll('button')) button.hidden = words.length === 0;
    root.hidden &&= words.length === 0;
  };
  const keep = (kept: Kept): void => {
    write(key, kept);
    show();
  };
  box.checked = read(key).on;
  box.addEventListener('change', () => keep({ ...read(key), on: box.checked }));
  copy?.addEventListener('click', () => {
    void copyText(`在网站上没找到的：\n${read(key).words.join('\n')}`).then((done) => {
      if (done) copy.textContent = '已复制，可贴到邮件里';
    });
  });
  root.querySelector('[value=clear]')?.addEventListener('click', () => keep({ on: box.checked, words: [] }));
  show();
  return (query) => {
    root.hidden = false;
    const kept = read(key);
    const words = query.trim();
    if (kept.on && words !== '' && !kept.words.includes(words)) keep({ on: true, words: [...kept.words, words].slice(-MOST) });
  };
}
