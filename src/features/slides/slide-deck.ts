import { EnhancedElement } from '../../components/enhanced-element.ts';
import { actionOf, clockWords, slideAfter, slideOfHash, type Action } from './slide-moves.ts';

/** A press that moves the finger at least this far sideways, in CSS pixels, turns the page. */
const SWIPE = 50;

/** A deck of slides: shows one at a time, by keys, buttons or touch. Its number is in the address, so that one can link to it. */
class SlideDeck extends EnhancedElement {
  #slides: HTMLElement[] = [];
  #now = 0;
  #began = Date.now();
  #ticking: ReturnType<typeof setInterval> | undefined;
  #touch: { x: number; y: number } | undefined;
  /** Windows that show the same deck turn its pages together: one with the notes for the presenter, one for the projector; not where a browser has no channel for it. */
  #others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`slides${location.pathname}`) : undefined;

  protected connect(): void {
    this.#slides = [...this.querySelectorAll<HTMLElement>('.slide')];
    this.#slides.forEach((slide, i) => {
      slide.id = `slide-${i + 1}`;
      slide.tabIndex = -1;
      slide.style.counterReset = `slide ${i + 1}`;
    });
    this.dataset['on'] = '';
    if (new URLSearchParams(location.search).has('notes')) this.#present();
    this.#show(slideOfHash(location.hash, this.#slides.length) ?? 0, false);
    this.addEventListener('click', this.#click);
    this.addEventListener('touchstart', this.#touchStart, { passive: true });
    this.addEventListener('touchend', this.#touchEnd);
    document.addEventListener('keydown', this.#key, this.whileHere);
    document.addEventListener('fullscreenchange', this.#fullscreen, this.whileHere);
    window.addEventListener('hashchange', this.#hash, this.whileHere);
    this.#others?.addEventListener('message', this.#follow);
  }

  /** The presenter's view: notes, the next slide, the time of day and the time since it was opened. */
  #present(): void {
    this.dataset['presenter'] = '';
    this.#toggle('notes', true);
    const tick = (): void => this.querySelector('[data-clock]')?.replaceChildren(clockWords(new Date(), this.#began));
    tick();
    this.#ticking = setInterval(tick, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
    this.#others?.close();
  }

  /** Shows a slide; by a reader's act it also takes the focus (screen readers then say its name) and the address. */
  #show(index: number, acted = true): void {
    this.#now = index;
    this.#slides.forEach((slide, i) => {
      slide.toggleAttribute('data-current', i === index);
      slide.toggleAttribute('data-next', i === index + 1);
    });
    this.say(`${index + 1} / ${this.#slides.length}`);
    if (!acted) return;
    history.replaceState(history.state, '', `#slide-${index + 1}`);
    this.#others?.postMessage(index);
    this.#slides[index]?.focus({ preventScroll: !this.#is('overview') });
  }

  #is(state: 'overview' | 'notes' | 'full'): boolean {
    return this.dataset[state] !== undefined;
  }

  #toggle(state: 'overview' | 'notes' | 'full', on = !this.#is(state)): void {
    this.toggleAttribute(`data-${state}`, on);
    this.querySelector(`[data-do=${state}]`)?.setAttribute('aria-pressed', String(on));
    this.#slides[this.#now]?.focus({ preventScroll: state !== 'overview' });
  }

  #do(action: Action): void {
    if (action === 'overview' || action === 'notes') this.#toggle(action);
    else if (action === 'choose') this.#toggle('overview', false);
    else if (action === 'leave') this.#leave();
    else if (action === 'full') this.#full(!this.#is('full'));
    else if (action === 'second') this.#second();
    else if (action === 'restart') this.#began = Date.now();
    else this.#show(slideAfter(action, this.#now, this.#slides.length));
  }

  #leave(): void {
    if (this.#is('overview')) this.#toggle('overview', false);
    else if (this.#is('full')) this.#full(false);
  }

  /** A second window for the presenter: the same deck with its notes. */
  #second(): void {
    this.#slides[this.#now]?.focus({ preventScroll: true });
    window.open(`${location.pathname}?notes#slide-${this.#now + 1}`, 'presenter', 'popup,width=960,height=800');
  }

  /** The deck fills the window even where there is no full screen, on a telephone say. */
  #full(on: boolean): void {
    this.#toggle('full', on);
    if (on && 'requestFullscreen' in this) this.requestFullscreen().catch(() => undefined);
    else if (!on && document.fullscreenElement) void document.exitFullscreen();
  }

  #fullscreen = (): void => {
    if (!document.fullscreenElement && this.#is('full')) this.#toggle('full', false);
  };

  #follow = ({ data }: MessageEvent<number>): void => {
    if (data in this.#slides) this.#show(data, false);
  };

  #hash = (): void => {
    const index = slideOfHash(location.hash, this.#slides.length);
    if (index !== undefined) this.#show(index);
  };

  /** Keys work in the deck, and on the page while nothing has the focus; letters only in the deck (WCAG 2.2 SC 2.1.4). */
  #key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    const active = document.activeElement;
    const inSlides = active instanceof HTMLElement && this.#slides.some((slide) => slide.contains(active));
    if (!inSlides && active !== document.body && !this.#is('full')) return;
    if (!inSlides && !this.#is('full') && event.key.length === 1) return;
    const action = actionOf(event.key, event.shiftKey, this.#is('overview'));
    if (!action || (active instanceof HTMLAnchorElement && (event.key === 'Enter' || event.key === ' '))) return;
    if (action === 'leave' && !this.#is('overview') && !this.#is('full')) return;
    event.preventDefault();
    this.#do(action);
  };

  #click = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('[data-do]');
    if (button) {
      this.#do(button.dataset['do'] as Action);
      return;
    }
    const index = this.#slides.findIndex((slide) => slide.contains(event.target as Node));
    if (!this.#is('overview') || index < 0) return;
    this.#toggle('overview', false);
    this.#show(index);
  };

  #touchStart = (event: TouchEvent): void => {
    const [touch] = event.touches;
    this.#touch = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : undefined;
  };

  #touchEnd = (event: TouchEvent): void => {
    const [touch] = event.changedTouches;
    if (!touch || !this.#touch || this.#is('overview')) return;
    const x = touch.clientX - this.#touch.x;
    if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(touch.clientY - this.#touch.y)) return;
    this.#do(x < 0 ? 'next' : 'previous');
  };
}

customElements.define('slide-deck', SlideDeck);
