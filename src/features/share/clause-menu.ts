import { handOn, say } from './share-bar.ts';

const MENU = `<span class="clause-menu" role="group" aria-label="引用本段">${[
  ['link', '复制链接'],
  ['cite', '复制引用'],
]
  .map(([action, label]) => `<button type="button" class="button" data-do="${action}">${label}</button>`)
  .join('')}</span>`;

let menu: Element | undefined;

/** Takes the open menu away and says so at its mark. @returns the mark */
function close(): HTMLElement | undefined {
  const anchor = menu?.previousElementSibling as HTMLElement | undefined;
  anchor?.setAttribute('aria-expanded', 'false');
  menu?.remove();
  menu = undefined;
  return anchor;
}

/** Opens the small menu behind a paragraph's mark: copy its link or its citation. */
function open(anchor: HTMLAnchorElement): void {
  anchor.insertAdjacentHTML('afterend', MENU);
  anchor.setAttribute('aria-expanded', 'true');
  const host = anchor.nextElementSibling as HTMLElement;
  menu = host;
  handOn(
    host,
    () => anchor,
    (text, button) => {
      say(text);
      const label = button.textContent;
      button.textContent = '已复制';
      button.onblur = () => (button.textContent = label);
    },
  );
  host.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()?.focus();
  });
}

/** Lets the marks of paragraphs open and close their menu. The mark still works as a link, and keeps the focus: the next Tab is in the menu. */
export function mountClauseMenus(): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    anchor.setAttribute('aria-expanded', 'false');
    anchor.addEventListener('click', () => {
      if (close() !== anchor) open(anchor);
      // Following the link takes the focus to the start of the paragraph.
      setTimeout(() => anchor.focus({ preventScroll: true }));
    });
  }
}
