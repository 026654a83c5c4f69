import { onceThereIsAVoice } from '../read-aloud/voice.ts';

/**
 * Bears the choices. What stands in storage may be anything, and storage may be denied: `boot.js` alone reads it, before the page shows, and puts here only
 * what is a choice of ours. (It stands in every page as it is, which is why its explanation is here.)
 */
const root = document.documentElement;

/** Applies a choice at once and keeps it for the next page, on this device only. */
function choose(name: string, value: string): void {
  root.toggleAttribute(`data-${name}`, value !== '');
  if (value) root.dataset[name] = value;
  const { size, theme } = root.dataset;
  try {
    localStorage.setItem('reader', JSON.stringify({ size, theme }));
  } catch {
    // Storage may be off or full: the choice then holds for this page only.
  }
}

/** Changes the look of the page; the text at the top of the window stays there. At the top of the page the header stays. */
function keepingPlace(change: () => void): void {
  // What is folded away has a place in the layout, too, and nobody reads it.
  const text = scrollY
    ? [...document.querySelectorAll('main :is(h1,h2,h3,p,li,tr)')].find(
        (e) => e.getBoundingClientRect().bottom > 0 && !e.closest('details:not([open]) > :not(summary)'),
      )
    : undefined;
  // Of a paragraph that began further up, the part that has been read stays the same.
  const place = (read = 0): number => {
    const { top, height } = text?.getBoundingClientRect() ?? { top: 0, height: 0 };
    return top + read * height;
  };
  const top = place();
  const read = top < 0 ? top / (top - place(1)) : 0;
  const before = place(read);
  change();
  scrollBy(0, place(read) - before);
}

/** Sets the radio buttons of the settings to what holds, and lets them be used. What was chosen before this script came is taken up. */
export function mountSettings(host: HTMLDetailsElement): void {
  for (const set of host.querySelectorAll('fieldset')) {
    const inputs = [...set.querySelectorAll('input')];
    const chosen = inputs.find((input) => input.checked);
    if (chosen) choose(chosen.name, chosen.value);
    else for (const input of inputs) input.checked = input.value === (root.dataset[input.name] ?? '');
  }
  host.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    keepingPlace(() => choose(name, value));
  });
  if (document.querySelector('[data-aloud]')) onceThereIsAVoice(() => offerReading(host));
}

/** The way to hear the text, where there is one to hear and a voice for it. */
function offerReading(host: HTMLDetailsElement): void {
  const offer = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: '朗读正文' });
  offer.addEventListener('click', () => {
    host.open = false;
    const opener = host.querySelector('summary');
    if (opener) void import('../read-aloud/read-aloud.ts').then(({ readAloud }) => readAloud(opener));
  });
  host.lastElementChild?.append(offer);
}
