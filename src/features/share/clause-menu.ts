import { handOn } from './share-bar.ts';

const MENU = `<span class="clause-menu" role="group" aria-label="引用本段">${[
  ['link', '复制链接'],
  ['cite', '复制引用'],
]
  .map(([action, label]) => `<button type="button" class="button" data-do="${action}">${label}</button>`)
  .join('')}</span>`;

let menu: HTMLElement | undefined;

/** Opens the small menu at a paragraph's anchor: copy its link or its citation. The anchor itself still works as a link. */
export function copyClause(anchor: HTMLAnchorElement): void {
  menu?.remove();
  anchor.insertAdjacentHTML('afterend', MENU);
  menu = anchor.nextElementSibling as HTMLElement;
  const say = (_: string, button: HTMLElement): void => {
    const label = button.textContent;
    button.textContent = '已复制';
    button.onblur = () => (button.textContent = label);
  };
  handOn(menu, () => anchor, say);
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu?.remove();
    anchor.focus();
  });
}
