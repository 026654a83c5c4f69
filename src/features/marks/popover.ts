import type { MarkEntry } from './entries.ts';
import { addStyles } from './styles.ts';

let entries: Promise<Record<string, MarkEntry>> | undefined;
/** Asked for once, when the first mark is opened; its address stands in the page. */
const load = (): Promise<Record<string, MarkEntry>> =>
  (entries ??= fetch(document.querySelector<HTMLElement>('[data-marks]')?.dataset['marks'] ?? '').then(
    (response) => response.json() as Promise<Record<string, MarkEntry>>,
  ));

function element<K extends keyof HTMLElementTagNameMap>(name: K, text: string, className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

/** Below the mark, or above it where there is no room, within the window. */
function place(box: HTMLElement, mark: Element): void {
  const rect = [...mark.getClientRects()].at(-1) ?? mark.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = rect.bottom + 6;
  box.style.insetInlineStart = `${Math.max(8, Math.min(rect.left, innerWidth - width - 8))}px`;
  box.style.insetBlockStart = `${below + height > innerHeight - 8 && rect.top > height + 12 ? rect.top - height - 6 : below}px`;
}

/** Shows what a mark stands for beside it. Escape and a tap elsewhere close it; the next Tab is the link that leads on. */
export async function openMark(mark: HTMLAnchorElement): Promise<void> {
  const entry = (await load())[mark.getAttribute('href') ?? ''];
  if (!entry) {
    location.assign(mark.href);
    return;
  }
  addStyles();
  const box = element('span', '', 'mark-box');
  box.popover = 'auto';
  box.role = 'group';
  box.ariaLabel = entry.title;
  const more = element('a', entry.more);
  more.href = mark.href;
  box.append(element('b', entry.title), element('span', entry.says), element('small', entry.source), more);
  mark.after(box);
  mark.ariaExpanded = 'true';
  box.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    mark.ariaExpanded = 'false';
    box.remove();
  });
  const close = (): void => box.hidePopover();
  addEventListener('scroll', close, { once: true, passive: true });
  box.showPopover();
  place(box, mark);
}
