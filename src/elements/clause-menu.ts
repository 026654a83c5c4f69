let menu: HTMLElement | undefined;

const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Address of a clause on this page, without the query. */
const linkOf = (anchor: HTMLAnchorElement): string => new URL(anchor.hash, location.origin + location.pathname).href;

/** What the reader gets as a citation: title, document number, place, issuer, date, then date of reading and address. */
function citationOf(anchor: HTMLAnchorElement): string {
  const notice = document.querySelector<HTMLElement>('[data-cite]')?.dataset['cite'] ?? document.title;
  return notice.replace('{}', anchor.dataset['place'] ?? '') + `，${today()}查阅，${linkOf(anchor)}`;
}

async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  const said = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = '已复制';
  } catch {
    // No clipboard (plain http, an old browser): the text is shown to be copied by hand.
    prompt('请手动复制：', text);
  }
  button.addEventListener('blur', () => (button.textContent = said), { once: true });
}

/** Opens the small menu at a paragraph's anchor: copy its link or its citation. The anchor itself still works as a link. */
export function copyClause(anchor: HTMLAnchorElement): void {
  menu?.remove();
  menu = document.createElement('span');
  menu.className = 'clause-menu';
  menu.setAttribute('role', 'group');
  menu.setAttribute('aria-label', '引用本段');
  for (const [label, text] of [
    ['复制链接', linkOf],
    ['复制引用', citationOf],
  ] as const) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = label;
    button.addEventListener('click', () => void copy(text(anchor), button));
    menu.append(button);
  }
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu?.remove();
    anchor.focus();
  });
  anchor.after(menu);
}
