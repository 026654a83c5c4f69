import { citation, linkOf, pickedClause } from './citation.ts';
import { copyText } from './copy.ts';
import { reportText, writeTo } from './report.ts';

/** Title, one sentence and address of the page: what goes to somebody else. */
const page = (host: HTMLElement): { title: string; text: string; url: string } => ({
  title: document.title,
  text: host.dataset['says'] ?? '',
  url: linkOf(pickedClause()),
});

/**
 * Hands something on as a button asks: its `data-do` is `share`, `link`, `text`, `cite`, `report` or `print`. Anything else that was clicked asks for nothing.
 * @param host element that knows title, sentence and address
 * @param clause what is handed on: a clause by its mark, else the page
 * @param say tells the reader what was copied
 */
export async function share(
  host: HTMLElement,
  button: HTMLElement,
  clause: HTMLAnchorElement | undefined,
  say: (text: string, button: HTMLElement) => void,
): Promise<void> {
  const action = button.dataset['do'];
  const { title, text: says, url } = page(host);
  if (action === 'print') print();
  // The system's own sheet where there is one; a reader who closes it has changed their mind.
  else if (action === 'share' && 'share' in navigator) await navigator.share({ title, text: says, url }).catch(() => undefined);
  else if (action === 'report' && writeTo(clause)) return;
  else if (action) {
    const texts: Record<string, () => string> = {
      share: () => [title, says, url].join('\n'),
      text: () => [title, says, url].join('\n'),
      link: () => linkOf(clause),
      cite: () => citation(clause),
      report: () => reportText(clause),
    };
    const text = texts[action]?.() ?? '';
    if (await copyText(text)) say(text, button);
  }
}

/** Tells in the place for it, for eyes and for screen readers, what was copied. */
export const say = (text: string): void => document.querySelector('[data-cite] [aria-live]')?.replaceChildren(`已复制：${text}`);

/** A button for the whole page, or the clause that its address names. */
export const sharePage = (host: HTMLElement, button: HTMLElement): Promise<void> => share(host, button, pickedClause(), say);
