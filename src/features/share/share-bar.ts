import { citation, linkOf, pickedClause, today } from './citation.ts';
import { copyText } from './copy.ts';

/** A page for a messenger: its title, one sentence, its address, a line each. */
const message = (): string => [document.title, document.querySelector<HTMLMetaElement>('[name=description]')?.content, linkOf()].join('\n');

/**
 * Makes the buttons of an element hand something on: `data-do` is `link`, `text`, `cite` or `print`.
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
    if (action === 'print') print();
    else if (action) {
      const text = action === 'link' ? linkOf(clause()) : action === 'text' ? message() : citation(clause());
      void copyText(text).then((done) => done && say(text, button));
    }
  });
}

/** Tells in the place for it, for eyes and for screen readers, what was copied. */
export const say = (text: string): void => document.querySelector('[data-cite] [aria-live]')?.replaceChildren(`已复制：${text}`);

addEventListener('beforeprint', () => document.querySelector('[data-today]')?.replaceChildren(`，${today()}打印`));

/** The buttons for the whole page, or the clause that its address names. */
export const mountHandOn = (host: HTMLElement): void => handOn(host, pickedClause, say);
