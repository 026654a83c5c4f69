import { citation, linkOf, pickedClause } from './citation.ts';
import { copyText } from './copy.ts';

/**
 * Makes the buttons of an element hand something on: `data-do` is `link`, `cite` or `print`.
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
      const text = action === 'link' ? linkOf(clause()) : citation(clause());
      void copyText(text).then((done) => done && say(text, button));
    }
  });
}

/** The buttons for the whole page, or the clause that its address names. */
export function mountHandOn(host: HTMLElement): void {
  const said = host.querySelector('[aria-live]');
  handOn(host, pickedClause, (text) => said?.replaceChildren(`已复制：${text}`));
}
