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
 * Makes the buttons of an element hand something on: `data-do` is `share`, `link`, `text`, `cite`, `report` or `print`.
 * @param clause what is handed on: a clause by its mark, else the page
 * @param say tells the reader what was copied
 */
export function handOn(
  host: HTMLElement,
  clause: () => HTMLAnchorElement | undefined,
  say: (text: string, button: HTMLElement) => void,
): void {
  host.addEventListener('click', (event) => {
    // The buttons hold nothing but their label, so that they are what is clicked.
    const button = event.target as HTMLElement;
    const action = button.dataset['do'];
    const { title, text: says, url } = page(host);
    if (action === 'print') print();
    // The system's own sheet where there is one; a reader who closes it has changed their mind.
    else if (action === 'share' && 'share' in navigator) navigator.share({ title, text: says, url }).catch(() => undefined);
    else if (action === 'report' && writeTo(clause())) return;
    else if (action) {
      const texts: Record<string, () => string> = {
        share: () => [title, says, url].join('\n'),
        text: () => [title, says, url].join('\n'),
        link: () => linkOf(clause()),
        cite: () => citation(clause()),
        report: () => reportText(clause()),
      };
      const text = texts[action]?.() ?? '';
      void copyText(text).then((done) => done && say(text, button));
    }
  });
}

/** Tells in the place for it, for eyes and for screen readers, what was copied. */
export const say = (text: string): void => document.querySelector('[data-cite] [aria-live]')?.replaceChildren(`已复制：${text}`);

/** The buttons for the whole page, or the clause that its address names. */
export const mountHandOn = (host: HTMLElement): void => handOn(host, pickedClause, say);
