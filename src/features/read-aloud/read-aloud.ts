import { sentencesOf } from './sentences.ts';
import { Speaker } from './speaker.ts';

const RULES = `
.aloud { position: fixed; inset: auto 0 0; z-index: 7; display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: var(--s2); padding: var(--s2); background: var(--paper-raised); border-block-start: 1px solid var(--ink-soft); }
[data-aloud-now] { box-shadow: -4px 0 var(--accent); }
::highlight(aloud) { background-color: var(--mark); }
`;

/** Marks the sentence that is read, and keeps it in view. Browsers that can mark no part of a text mark its paragraph. */
function mark(range: Range | undefined): void {
  document.querySelector('[data-aloud-now]')?.removeAttribute('data-aloud-now');
  if ('highlights' in CSS) {
    if (range) CSS.highlights.set('aloud', new Highlight(range));
    else CSS.highlights.delete('aloud');
  }
  const element = range?.startContainer.parentElement;
  element?.closest('p, li, dt, dd, h1, h2, h3')?.setAttribute('data-aloud-now', '');
  const { top = 0, bottom = 0 } = range?.getBoundingClientRect() ?? {};
  if (range && (top < 80 || bottom > innerHeight - 100)) element?.scrollIntoView({ block: 'center' });
}

const button = (text: string, act: () => void): HTMLButtonElement => {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: text });
  made.addEventListener('click', act);
  return made;
};

let running: Speaker | undefined;

/**
 * Reads what the page offers to be read (`data-aloud`), from its first sentence, with a bar to pause and to stop.
 * @param opener what has the focus again when it is over
 */
export function readAloud(opener: HTMLElement): void {
  running?.stop();
  const sheet = document.styleSheets[0];
  if (sheet && !document.querySelector('.aloud')) sheet.insertRule(`@layer components {${RULES}}`, sheet.cssRules.length);
  const sentences = sentencesOf(document.querySelectorAll('[data-aloud]'));
  const bar = Object.assign(document.createElement('section'), { className: 'aloud no-print', ariaLabel: '朗读' });
  const place = document.createElement('span');
  const pause = button('暂停', () => {
    if (speaker.rests) speaker.read();
    else speaker.rest();
  });
  const speaker = new Speaker(
    sentences.map(({ text }) => text),
    {
      at(index) {
        place.textContent = `第${index + 1}句，共${sentences.length}句`;
        mark(sentences[index]?.range);
      },
      resting(rests) {
        pause.textContent = rests ? '继续' : '暂停';
      },
      ended() {
        mark(undefined);
        const had = bar.contains(document.activeElement);
        bar.remove();
        document.documentElement.style.scrollPaddingBlockEnd = '';
        running = undefined;
        if (had) opener.focus();
      },
    },
  );
  bar.append(
    place,
    pause,
    button('停止', () => speaker.stop()),
  );
  document.body.append(bar);
  // What the bar covers is never what has the focus.
  document.documentElement.style.scrollPaddingBlockEnd = `${bar.offsetHeight}px`;
  pause.focus();
  running = speaker;
  speaker.read(0);
}

// A browser reads on when its page is gone.
addEventListener('pagehide', () => running?.stop());
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') running?.stop();
});
