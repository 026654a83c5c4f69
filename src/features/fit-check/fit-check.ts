import { EnhancedElement } from '../../components/enhanced-element.ts';
import { readAnswers, writeAnswers } from '../../fit/address.ts';
import type { Answers } from '../../fit/types.ts';
import { dayAsked } from '../../plan/validity.ts';
import { copyText } from '../share/copy.ts';
import { drawResult } from './draw.ts';
import { reportText } from './report.ts';
import type { FitData } from './texts.ts';
import { viewOf, type View } from './view.ts';

/** How long a picked answer stays in sight before the next question comes. */
const PAUSE = 180;

/**
 * `<fit-check>`: asks one question a step, or all on one page, and shows the way from the answers. Answers live in the form and in the fragment of the
 * address, nowhere else. Rules hold as of the day of the build or, later, of the reader's clock; `?date=` names another day.
 */
class FitCheck extends EnhancedElement {
  #data = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}') as FitData;
  #form = this.find<HTMLFormElement>('form');
  #answers: Answers = {};
  #step = 0;
  #all = false;
  #view: View | undefined;
  #day = dayAsked(location.search, this.#data.builtOn, new Date());

  protected connect(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#do('results');
    });
    this.#form.addEventListener('change', () => this.#changed());
    // The event comes before the form is empty.
    this.#form.addEventListener('reset', () => setTimeout(() => this.#changed(0)));
    this.addEventListener('click', (event) => this.#clicked(event));
    addEventListener('hashchange', () => this.#restore(), this.whileHere);
    // On paper the verdicts stand there without a click; the screen stays as it was.
    const verdicts = this.find<HTMLDetailsElement>('.verdicts');
    let wasOpen = false;
    const unfold = (): void => {
      this.find('.made').textContent = `${this.#day} ${location.href}`;
      wasOpen = verdicts.open;
      verdicts.open = true;
    };
    addEventListener('beforeprint', unfold, this.whileHere);
    addEventListener('afterprint', () => (verdicts.open = wasOpen), this.whileHere);
    const bar = this.find('.bar');
    new IntersectionObserver(([seen]) => bar.toggleAttribute('data-there', seen?.isIntersecting === true), {
      rootMargin: '0px 0px -30% 0px',
    }).observe(this.find('.fit-result'));
    this.find('.as-of').textContent = this.#day;
    this.toggleAttribute('data-ready', true);
    this.#restore();
    if (!location.hash.includes('=')) this.#show();
  }

  get #sets(): HTMLFieldSetElement[] {
    return [...this.querySelectorAll('fieldset')];
  }
  get #radios(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const action = target.closest<HTMLElement>('[data-do]');
    if (action) this.#do(action.dataset['do'] ?? '', action.dataset['question']);
    // A mouse or a finger picks and goes on; the arrow keys of a keyboard only pick (their clicks count no presses).
    else if (target instanceof HTMLInputElement && event.detail > 0 && !this.#all) setTimeout(() => this.#go(this.#step + 1), PAUSE);
    else if (target.closest('label') && event.detail > 0 && !(target instanceof HTMLInputElement)) return;
  }

  /** Takes the answers from the address. A fragment without `=` is a place in the page, not answers. */
  #restore(): void {
    if (!location.hash.includes('=')) return;
    const { answers, ignored } = readAnswers(this.#data.table, location.hash);
    for (const radio of this.#radios) radio.checked = answers[radio.name] === radio.value;
    const first = this.#sets.findIndex((set) => !set.querySelector(':checked'));
    this.#step = first < 0 ? this.#sets.length - 1 : first;
    this.#answers = answers;
    this.#show();
    this.say(ignored > 0 ? '网址里有认不出的回答，已忽略。' : '', '.said');
  }

  #changed(step = this.#step): void {
    const answers: Record<string, string> = {};
    for (const radio of this.#radios) if (radio.checked) answers[radio.name] = radio.value;
    const fragment = writeAnswers(this.#data.table, answers);
    history.replaceState(null, '', location.pathname + location.search + (fragment && `#${fragment}`));
    this.#step = step;
    this.#answers = answers;
    this.say('', '.said');
    this.#show();
  }

  /** Goes to a question; the one after the last is the result. */
  #go(step: number): void {
    if (step >= this.#sets.length) {
      this.#do('results');
      return;
    }
    this.#step = Math.max(0, step);
    this.#show();
    const set = this.#sets[this.#step];
    const legend = set?.querySelector('legend');
    legend?.setAttribute('tabindex', '-1');
    legend?.focus({ preventScroll: true });
    // Only where the question is out of sight: whoever answers one after the other keeps the place.
    const top = this.getBoundingClientRect().top;
    if (this.#all) set?.scrollIntoView();
    else if (top < 0 || top > innerHeight / 2) this.scrollIntoView();
  }

  #show(): void {
    this.toggleAttribute('data-all', this.#all);
    this.toggleAttribute('data-answered', Object.keys(this.#answers).length > 0);
    for (const [i, set] of this.#sets.entries()) {
      set.closest('li')?.toggleAttribute('hidden', !this.#all && i !== this.#step);
      set.toggleAttribute('data-answered', set.querySelector(':checked') !== null);
    }
    for (const radio of this.#radios) radio.closest('label')?.toggleAttribute('data-chosen', radio.checked);
    this.#view = viewOf(this.#data.table, this.#data.texts, this.#answers, this.#day);
    drawResult(this, this.#view, this.#data.texts, this.#answers);
    this.#frame();
  }

  /** Progress and buttons around the questions. */
  #frame(): void {
    const total = this.#sets.length;
    const progress = this.querySelector('progress');
    if (progress) progress.value = this.#step + 1;
    const text = (name: string, words: string): void => {
      const element = this.querySelector<HTMLElement>(name);
      if (element && element.textContent !== words) element.textContent = words;
    };
    text('.place', this.#all ? `共${total}题` : `第${this.#step + 1}题，共${total}题`);
    text('[data-do="mode"]', this.#all ? '一题一屏' : '列出全部问题');
    const chosen = this.#sets[this.#step]?.querySelector(':checked');
    text('[data-do="next"]', this.#step === total - 1 ? '看结果' : chosen ? '下一题' : '跳过');
    for (const action of ['back', 'next'])
      this.querySelector(`[data-do="${action}"]`)?.toggleAttribute('hidden', this.#all || (action === 'back' && this.#step === 0));
    progress?.toggleAttribute('hidden', this.#all);
  }

  #do(action: string, question?: string): void {
    const copied = (words: string) => (done: boolean) => this.say(done ? words : '', '.said');
    if (action === 'print') print();
    else if (action === 'back') this.#go(this.#step - 1);
    else if (action === 'next') this.#go(this.#step + 1);
    else if (action === 'mode') {
      this.#all = !this.#all;
      this.#show();
    } else if (action === 'question') this.#go(this.#sets.findIndex((set) => set.dataset['question'] === question));
    else if (action === 'results') {
      const heading = this.querySelector<HTMLElement>('#results');
      heading?.focus({ preventScroll: true });
      heading?.scrollIntoView();
    } else if (action === 'link') void copyText(location.href).then(copied('网址已复制，里面带着您的回答。'));
    else if (action === 'text' && this.#view)
      void copyText(reportText(this.#view, this.#data.texts, this.#answers, this.#day, location.href)).then(copied('结果已复制成文字。'));
  }
}
customElements.define('fit-check', FitCheck);
