import { Announcer } from '../../components/announcer.ts';
import { EnhancedElement } from '../../components/enhanced-element.ts';
import { addressWriter, type Recording } from './address.ts';
import { askEngine, BASE, loadEngine, type Given } from './client.ts';
import type { Choice } from './engine/facets.ts';
import type { FoundPage } from './engine/pagefind.ts';
import { countOf } from './engine/say.ts';
import { choiceIn, choiceOf, fillFilters } from './filters.ts';
import { arrowKeys, whenTyped } from './keys.ts';
import { keepsNotFound, noteNotFound } from './lazy-not-found.ts';
import { keepPlace, placeInHistory, type Place } from './place.ts';
import { leavesOpen, outcomeOf } from './outcome.ts';
import { answerCard } from './result.ts';
import { addStyles } from './styles.ts';
import { saidAbove } from './said.ts';
import { showEntries } from './view.ts';

/** Results shown before a reader asks for more. */
const MOST = 20;
/** Near things shown where the plan does not answer. */
const NEAR = 5;
type State = 'idle' | 'loading' | 'done' | 'error';

/**
 * `<search-page>`: the field, the answer, the filters and the results of `/search/`. The plan's records answer first; pages found by their full text follow, or
 * come first where only they hold the words. Query, choice and “as typed” live in the address, the place in the list in the history. `data-state` says how far
 * the answer to the present query is: `idle`, `loading`, `done`, `error`.
 */
class SearchPage extends EnhancedElement {
  private field = this.find<HTMLInputElement>('input[name=q]');
  private list = this.find<HTMLOListElement>('#search-results');
  private near = this.find('.near');
  private nearList = this.find<HTMLOListElement>('.near ol');
  private told = this.find('.told');
  private announcer = new Announcer(this.find('[role=status]'));
  private filters = this.find('.filters');
  private more = this.find<HTMLButtonElement>('.more');
  private everywhereButton = this.find<HTMLButtonElement>('.everywhere');
  private said = this.find('.hint');
  private card = this.find('.answer');
  private choice: Choice = {};
  private asTyped = false;
  private everywhere = false;
  private shown = MOST;
  private address = addressWriter();
  private turn = 0;
  private asked = '';
  private given: Given | undefined;
  private pages: FoundPage[] = [];
  /** The lists to fall back on, which stand below this element. */
  private lists = [...(this.parentElement?.querySelectorAll<HTMLDetailsElement>('.lists details') ?? [])];

  protected connect(): void {
    addStyles();
    // On a phone the results come first; the filters open on demand.
    if ('matchMedia' in globalThis && matchMedia('(max-width: 40rem)').matches) this.filters.removeAttribute('open');
    const typed = whenTyped(this.field, () => void this.ask('replace', true));
    arrowKeys(this.field, this.list);
    // The engine comes while the reader still types.
    this.field.addEventListener('focus', () => void loadEngine(BASE).catch(() => undefined), { once: true });
    this.find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      typed.cancel();
      void this.ask('push');
    });
    this.filters.addEventListener('change', () => this.choose());
    this.more.addEventListener('click', () => this.showMore());
    this.everywhereButton.addEventListener('click', () => void this.lookEverywhere());
    this.said.addEventListener('click', (event) => this.follow(event));
    this.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) this.keep();
    });
    addEventListener('pagehide', () => this.keep(), this.whileHere);
    addEventListener('popstate', () => void this.restore(), this.whileHere);
    if (keepsNotFound()) void noteNotFound(this.find('.not-found'));
    void this.restore();
  }

  /** Asks what the address says, and goes back to where the reader was. */
  private async restore(): Promise<void> {
    this.address.drop();
    const params = new URLSearchParams(location.search);
    const place: Place | undefined = placeInHistory();
    this.field.value = params.get('q') ?? '';
    this.asTyped = params.get('as') === 'typed';
    this.shown = place?.shown ?? MOST;
    this.everywhere = place?.everywhere ?? false;
    this.asked = this.field.value;
    await this.ask('none');
    if (place && place.scroll > 0) scrollTo(0, place.scroll);
  }

  private choose(): void {
    this.choice = { ...this.choice, ...choiceOf(this.filters) };
    void this.ask('push');
  }

  private showMore(): void {
    const first = this.list.children.length;
    this.shown += MOST;
    this.render();
    this.list.children[first]?.querySelector('a')?.focus();
  }

  private async lookEverywhere(): Promise<void> {
    const before = this.pages.length;
    this.everywhere = true;
    await this.ask('none');
    // The button stays, with the focus on it: what it found stands above, what it did not find is said.
    this.everywhereButton.hidden = false;
    this.everywhereButton.setAttribute('aria-disabled', 'true');
    if (this.pages.length === before && this.dataset['state'] === 'done') this.tell('done', `${this.told.textContent}全站全文里没有更多。`);
  }

  /** A link of ours above the results: another query, the words as typed, or no filter. */
  private follow(event: MouseEvent): void {
    const link = (event.target as HTMLElement).closest<HTMLElement>('[data-word], [data-clear]');
    if (!link) return;
    event.preventDefault();
    if (link.dataset['clear'] !== undefined) this.choice = {};
    else {
      this.field.value = link.dataset['word'] ?? '';
      this.asTyped = link.dataset['typed'] !== undefined;
      this.asked = this.field.value;
      this.choice = {};
    }
    void this.ask('push');
    // The link goes with what it stood above; the field is where the reader goes on.
    this.field.focus();
  }

  /** @param spoken what is said before the text to those who cannot see that it stands above */
  private tell(state: State, text = '', isTyping = false, spoken = ''): void {
    this.told.textContent = text;
    this.announcer.say(spoken + text, isTyping);
    this.dataset['state'] = state;
  }

  /** With results the lists fold up; without any they are what remains to look through. */
  private unfold(open: boolean): void {
    for (const list of this.lists) list.open = open;
  }

  /** Shows nothing but what is said: before any query, and when the data cannot be had. */
  private empty(state: State, text = ''): void {
    this.turn++;
    this.given = undefined;
    this.list.replaceChildren();
    this.said.replaceChildren();
    this.card.replaceChildren();
    for (const part of [this.filters, this.more, this.everywhereButton, this.near]) part.hidden = true;
    this.unfold(true);
    this.tell(state, text);
  }

  /** Writes the query and the choice into the address. */
  private record(how: Recording): void {
    const asked = { query: this.field.value, asTyped: this.asTyped, choice: { ...this.choice } };
    if (how === 'replace') this.address.replace(asked);
    else if (how === 'push') {
      this.keep();
      this.address.push(asked);
    }
  }

  /** Remembers query and place with the present entry of the history, before another one comes. */
  private keep(): void {
    this.address.flush();
    keepPlace(this.shown, this.everywhere);
  }

  private async ask(how: Recording, isTyping = false): Promise<void> {
    const turn = ++this.turn;
    const query = this.field.value;
    if (query !== this.asked) {
      // A new query is a new question: no filter of the last one hides its answers.
      this.choice = {};
      this.asTyped = false;
    }
    if (how !== 'none') {
      this.shown = MOST;
      this.everywhere = false;
    }
    this.asked = query;
    this.record(how);
    if (query.trim() === '') {
      this.empty('idle');
      return;
    }
    this.dataset['state'] = 'loading';
    let given: Given;
    try {
      given = await askEngine(BASE, query, this.asTyped);
    } catch {
      if (turn !== this.turn) return;
      this.empty('error', '搜索数据没有加载成功，可能断网了。请稍后再试，或从下面的列表里找。');
      return;
    }
    if (turn !== this.turn) return;
    if (how === 'none') this.choice = choiceIn(new URLSearchParams(location.search), given.labels);
    this.given = given;
    this.pages = [];
    this.everywhereButton.removeAttribute('aria-disabled');
    const isOpen = leavesOpen(given);
    if (isOpen || this.everywhere) {
      this.render();
      const failed = await this.fullText(given, turn);
      if (turn !== this.turn) return;
      this.finish(isOpen, isTyping, failed);
    } else this.finish(isOpen, isTyping, false);
  }

  private finish(isOpen: boolean, isTyping: boolean, failed: boolean): void {
    const count = this.render();
    this.everywhereButton.hidden = isOpen;
    this.tell('done', failed ? `${count}全文检索没有加载成功，只列出方案记录里的结果。` : count, isTyping, this.said.textContent);
    if (this.given && (this.given.absent || this.list.children.length === 0) && !isTyping)
      void noteNotFound(this.find('.not-found'), this.field.value);
  }

  /** Adds the pages that hold the words; says whether that failed. */
  private async fullText(given: Given, turn: number): Promise<boolean> {
    try {
      const { pagesBeside } = await import('./full-text.ts');
      const pages = await pagesBeside(BASE, given, this.choice, this.everywhere);
      if (turn === this.turn) this.pages = pages;
      return false;
    } catch {
      return true;
    }
  }

  /** Shows the answer as far as it is known; gives the line that tells how many results there are. */
  private render(): string {
    const { given } = this;
    if (!given) return '';
    const outcome = outcomeOf(given, this.pages, this.choice);
    const { entries, absent, card } = outcome;
    showEntries(BASE, this.list, absent ? [] : entries.slice(0, this.shown));
    showEntries(BASE, this.nearList, absent ? entries.slice(0, NEAR) : []);
    this.near.hidden = !absent || entries.length === 0;
    this.more.hidden = absent || entries.length <= this.shown;
    this.card.replaceChildren(...(card ? [answerCard(BASE, card)] : []));
    fillFilters(this.filters, given.labels, absent ? [] : given.results, this.choice);
    this.said.replaceChildren(...saidAbove(given, this.field.value.trim(), outcome));
    this.unfold(absent || entries.length === 0);
    return countOf(absent ? Math.min(NEAR, entries.length) : entries.length, absent);
  }
}
customElements.define('search-page', SearchPage);
