import { readAnswers, writeAnswers } from '../../fit/address.ts';
import { evaluate } from '../../fit/evaluate.ts';
import { OUTCOMES, type Answers, type Finding, type FitTable, type Result, type State } from '../../fit/types.ts';
import { copyText } from '../share/copy.ts';
import { reportText } from './report.ts';

const STATE: Readonly<Record<State, string>> = { met: '满足', unknown: '不清楚', 'not-yet': '还不满足', not: '不满足' };
/** A need that is not there is no fault of the enterprise. */
const NO_NEED = '没有这个需要';
/** What no question asks for is for a department to judge. */
const JUDGED = '由部门判断';
function stateOf({ kind, state, questions }: Finding): string {
  if (kind === 'need' && state === 'not') return NO_NEED;
  return questions.length === 0 ? JUDGED : STATE[state];
}

/**
 * `<fit-check>`: sorts the incentives inside it by the answers of its form. Everything that it shows stands in the page already; it moves, marks and
 * repeats. Answers live in the form and in the fragment of the address, nowhere else.
 */
class FitCheck extends HTMLElement {
  #table = JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '{}') as FitTable;
  #form = this.querySelector('form');
  #answers: Answers = {};

  connectedCallback(): void {
    this.#form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#do('results');
    });
    this.#form?.addEventListener('change', () => this.#answered());
    // The event comes before the form is empty.
    this.#form?.addEventListener('reset', () => setTimeout(() => this.#answered()));
    this.addEventListener('click', (event) => {
      const action = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (action) this.#do(action);
    });
    addEventListener('hashchange', () => this.#restore());
    this.#restore();
  }

  get #radios(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  }

  /** Takes the answers from the address. A fragment without `=` is a place in the page, not answers. */
  #restore(): void {
    if (!location.hash.includes('=')) return;
    const { answers, ignored } = readAnswers(this.#table, location.hash);
    for (const radio of this.#radios) radio.checked = answers[radio.name] === radio.value;
    this.#show(answers);
    this.#say(ignored > 0 ? '网址里有认不出的回答，已忽略。' : '');
  }

  #answered(): void {
    const answers: Record<string, string> = {};
    for (const radio of this.#radios) if (radio.checked) answers[radio.name] = radio.value;
    const fragment = writeAnswers(this.#table, answers);
    history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname + location.search);
    this.#say('');
    this.#show(answers);
  }

  #show(answers: Answers): void {
    this.#answers = answers;
    const count = Object.keys(answers).length;
    this.toggleAttribute('data-answered', count > 0);
    for (const radio of this.#radios) radio.closest('label')?.toggleAttribute('data-chosen', radio.checked);
    for (const set of this.querySelectorAll('fieldset')) set.toggleAttribute('data-answered', set.querySelector(':checked') !== null);
    const results = evaluate(this.#table, answers);
    const all = this.querySelector('.all');
    for (const section of this.querySelectorAll<HTMLElement>('[data-outcome]')) {
      const mine = results.filter((r) => r.outcome === section.dataset['outcome']);
      section.hidden = count === 0 || mine.length === 0;
      const title = section.querySelector('.count');
      if (title) title.textContent = `${mine.length}项`;
      for (const result of mine) {
        const card = this.#card(result.incentive);
        if (!card) continue;
        this.#mark(card, result, count > 0);
        (count > 0 ? section.querySelector(':scope > ul') : all)?.append(card);
      }
    }
    this.#summarise(results, count);
  }

  #card(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-incentive="${CSS.escape(id)}"]`);
  }

  /** Writes the state of each condition into a card, and repeats above them the ones that decided. */
  #mark(card: HTMLElement, result: Result, answered: boolean): void {
    const itemOf = (f: Finding): HTMLElement | null =>
      card.querySelector<HTMLElement>(`details [data-kind="${f.kind}"][data-subject="${CSS.escape(f.subject)}"]`);
    for (const state of card.querySelectorAll('.state')) state.textContent = '';
    for (const finding of result.findings) {
      const state = itemOf(finding)?.querySelector('.state');
      if (state && answered && finding.questions.length > 0) state.textContent = stateOf(finding);
    }
    const why = card.querySelector<HTMLElement>('.why');
    const details = card.querySelector('details');
    if (details) details.open = !answered;
    why?.replaceChildren(
      ...result.decisive.flatMap((finding) => {
        const words = itemOf(finding)?.querySelector('.words')?.cloneNode(true);
        if (!words) return [];
        const item = document.createElement('li');
        item.append(`${stateOf(finding)}：`, words);
        return [item];
      }),
    );
    if (why) why.hidden = !answered || result.decisive.length === 0;
  }

  #summarise(results: readonly Result[], count: number): void {
    const parts = OUTCOMES.map((outcome) => ({
      label: this.querySelector<HTMLElement>(`[data-outcome="${outcome}"]`)?.dataset['label'] ?? outcome,
      count: results.filter((r) => r.outcome === outcome).length,
    })).filter((part) => part.count > 0);
    const total = this.#table.questions.length;
    const summary = this.querySelector<HTMLOutputElement>('.summary');
    const tally = parts.map((part) => `${part.label}${part.count}项`).join('，');
    if (summary) summary.value = count === 0 ? '' : `回答了${count}题，共${total}题。${tally}。`;
    const bar = this.querySelector<HTMLElement>('.bar');
    if (bar) bar.hidden = count === 0;
    const short = bar?.querySelector('span');
    if (short) short.textContent = tally;
  }

  #say(text: string): void {
    const said = this.querySelector<HTMLOutputElement>('.said');
    if (said) said.value = text;
  }

  #do(action: string): void {
    if (action === 'print') print();
    if (action === 'results') {
      const heading = this.querySelector<HTMLElement>('#results');
      heading?.focus();
      heading?.scrollIntoView();
    }
    if (action === 'link') void copyText(location.href).then((done) => this.#say(done ? '网址已复制，里面带着您的回答。' : ''));
    if (action === 'text') void copyText(reportText(this, this.#answers)).then((done) => this.#say(done ? '结果已复制成文字。' : ''));
  }
}
customElements.define('fit-check', FitCheck);
