import { share, say } from './share-bar.ts';

const menuOf = (): string =>
  `<span class="clause-menu" role="group" aria-label="引用本段">${[
    ['link', '复制链接'],
    ['cite', '复制引用'],
    // Only where somebody can be told.
    ...(document.querySelector('[data-contact]') ? [['report', '纠错']] : []),
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
  anchor.insertAdjacentHTML('afterend', menuOf());
  anchor.setAttribute('aria-expanded', 'true');
  const host = anchor.nextElementSibling as HTMLElement;
  // Its two rules are not worth a place in the style of every page.
  Object.assign(host.style, { display: 'inline-flex', gap: 'var(--s1)', font: 'var(--t--1) var(--font-ui)', textIndent: '0' });
  menu = host;
  host.addEventListener('click', ({ target }) => {
    // The buttons hold nothing but their label, so that they are what is clicked.
    void share(host, target as HTMLElement, anchor, (text, button) => {
      say(text);
      const label = button.textContent;
      button.textContent = '已复制';
      button.onblur = () => (button.textContent = label);
    });
  });
  host.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()?.focus();
  });
}

/** Opens the menu of a paragraph's mark, or closes it. The mark still works as a link, and keeps the focus: the next Tab is in the menu. */
export function toggleClauseMenu(anchor: HTMLAnchorElement): void {
  if (close() !== anchor) open(anchor);
}
