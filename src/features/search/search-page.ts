import { isChosen, FACETS, type Choice } from './engine/facets.ts';
import { loadEngine } from './engine/load.ts';
import { pathsOf, searchPages, wordsFor, type FoundPage } from './engine/pagefind.ts';
import { answer, type Answer, type Engine } from './engine/query.ts';
import { nearWords } from './engine/suggest.ts';
import { choiceIn, fillFilters } from './filters.ts';
import { arrowKeys, whenTyped } from './keys.ts';
import { resultItem, type Entry } from './result.ts';
import { addStyles } from './styles.ts';

/** Path of the site, with a slash at the end. */
const BASE = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
/** Results shown before a reader asks for more. */
const MOST = 20;
/** Pages of the full text shown after what the plan's own records give. */
const PAGES = 5;

type State = 'idle' | 'loading' | 'done' | 'error';

/**
 * `<search-page>`: the field, the filters and the results of `/search/`. The plan's records answer first; pages found by their full text follow. The
 * query and the choice live in the address. `data-state` says how far the answer to the present query is: `idle`, `loading`, `done`, `error`.
 */
class SearchPage extends HTMLElement {
  private field = this.get<HTMLInputElement>('input[name=q]');
  private list = this.get<HTMLOListElement>('#search-results');
  private status = this.get<HTMLElement>('[role=status]');
  private filters = this.get<HTMLElement>('.filters');
  private more = this.get<HTMLButtonElement>('.more');
  private everywhere = this.get<HTMLButtonElement>('.everywhere');
  private hint = this.get<HTMLElement>('.hint');
  private choice: Choice = {};
  private shown = MOST;
  private turn = 0;
  private pages: FoundPage[] = [];
  /** The lists to fall back on, which stand below this element. */
  private lists = [...(this.parentElement?.querySelectorAll<HTMLDetailsElement>('.lists details') ?? [])];

  private get<T extends HTMLElement>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`search-page: no ${selector}`);
    return found;
  }

  connectedCallback(): void {
    addStyles();
    const typed = whenTyped(this.field, () => void this.ask('replace'));
    arrowKeys(this.field, this.list);
    // The engine comes while the reader still types.
    this.field.addEventListener('focus', () => void loadEngine(BASE).catch(() => undefined), { once: true });
    this.get('form').addEventListener('submit', (event) => {
      event.preventDefault();
      typed.now();
    });
    this.filters.addEventListener('change', () => {
      for (const select of this.filters.querySelectorAll('select')) {
        const facet = FACETS.find((f) => f === select.name);
        if (facet) this.choice[facet] = select.value;
      }
      void this.ask('push');
    });
    this.more.addEventListener('click', () => {
      const first = this.list.children.length;
      this.shown += MOST;
      void this.ask('none').then(() => this.list.children[first]?.querySelector('a')?.focus());
    });
    this.everywhere.addEventListener('click', () => void this.ask('none', true));
    this.hint.addEventListener('click', (event) => {
      const word = (event.target as HTMLElement).closest<HTMLElement>('[data-word]')?.dataset['word'];
      if (word === undefined) return;
      event.preventDefault();
      this.field.value = word;
      void this.ask('push');
    });
    addEventListener('popstate', () => void this.restore());
    void this.restore();
  }

  private async restore(): Promise<void> {
    this.field.value = new URLSearchParams(location.search).get('q') ?? '';
    this.choice = {};
    if (this.field.value.trim() === '') {
      this.clear();
      return;
    }
    await this.ask('none');
  }

  private say(state: State, text = ''): void {
    this.dataset['state'] = state;
    this.status.textContent = text;
  }

  /** With results the lists fold up; without any they are what remains to look through. */
  private unfold(open: boolean): void {
    for (const list of this.lists) list.open = open;
  }

  private clear(): void {
    this.turn++;
    this.list.replaceChildren();
    this.hint.replaceChildren();
    this.filters.hidden = true;
    this.more.hidden = true;
    this.everywhere.hidden = true;
    this.unfold(true);
    this.say('idle');
  }

  /** Writes the query and the choice into the address. */
  private record(how: 'push' | 'replace' | 'none'): void {
    if (how === 'none') return;
    const url = new URL(location.href);
    url.search = '';
    // A lone half of a surrogate pair would make the address unreadable.
    url.searchParams.set('q', this.field.value.slice(0, 200).replace(/[\ud800-\udbff]$/, ''));
    for (const facet of FACETS) if (this.choice[facet]) url.searchParams.set(facet, this.choice[facet]);
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', url);
  }

  private async ask(how: 'push' | 'replace' | 'none', everywhere = false): Promise<void> {
    const turn = ++this.turn;
    const query = this.field.value;
    if (how !== 'none') this.shown = MOST;
    if (query.trim() === '') {
      this.choice = {};
      this.record(how);
      this.clear();
      return;
    }
    this.record(how);
    this.say('loading', '正在查找……');
    let engine: Engine;
    try {
      engine = await loadEngine(BASE);
    } catch {
      if (turn === this.turn) this.fail();
      return;
    }
    if (turn !== this.turn) return;
    if (how === 'none') this.choice = choiceIn(new URLSearchParams(location.search), engine.index);
    const given = answer(engine, query);
    this.pages = [];
    this.show(engine, given);
    // The engine of the full text is large: it comes when the records leave something of the query open, or when the reader asks for it.
    const open = given.coverage < 1 || given.results.length === 0;
    const failed = (open || everywhere) && (await this.fullText(given, turn, everywhere));
    if (turn !== this.turn) return;
    this.everywhere.hidden = open || everywhere;
    this.show(engine, given);
    const count = given.results.filter((r) => isChosen(r, this.choice)).length + this.pages.length;
    const told = count > 0 ? `找到${count}条结果。` : '没有找到结果。可以试试下面的词，或看下面的列表。';
    this.unfold(count === 0);
    this.say('done', failed ? `${told}全文检索没有加载成功，只列出方案记录里的结果。` : told);
  }

  /** Adds the pages that hold the words; says whether that failed. */
  private async fullText(given: Answer, turn: number, everywhere: boolean): Promise<boolean> {
    // Pages carry no group, department or year: with such a choice they would not fit.
    if (FACETS.some((f) => this.choice[f])) return false;
    try {
      const pages = await searchPages(BASE, wordsFor(given.understanding, everywhere), PAGES);
      const known = pathsOf(given.results.map((r) => r.url));
      if (turn === this.turn) this.pages = pages.filter((p) => !known.has(p.url));
      return false;
    } catch {
      return true;
    }
  }

  private show(engine: Engine, given: Answer): void {
    const chosen = given.results.filter((r) => isChosen(r, this.choice));
    const words = given.understanding.units.map((u) => u.text);
    const entries: Entry[] = [...chosen, ...this.pages.map((p): Entry => ({ ...p, words, why: '全文检索' }))];
    this.list.replaceChildren(...entries.slice(0, this.shown).map((entry) => resultItem(BASE, entry)));
    this.more.hidden = entries.length <= this.shown;
    fillFilters(this.filters, engine.index, given.results, this.choice);
    this.suggest(engine, given, entries.length === 0);
  }

  /** Above the results: what was looked for instead, or near words when nothing was found. */
  private suggest(engine: Engine, { corrected, query, understanding }: Answer, empty: boolean): void {
    this.hint.replaceChildren();
    const button = (word: string): HTMLElement => {
      const link = document.createElement('a');
      link.href = `?q=${encodeURIComponent(word)}`;
      link.dataset['word'] = word;
      link.textContent = word;
      return link;
    };
    if (corrected !== undefined) this.hint.append(`原文里没有“${query}”，您要找的是不是 `, button(corrected), '？以下按它查找。');
    else if (understanding.spelt.length > 0) this.hint.append('按拼音读作 ', button(understanding.spelt.join('')), '。');
    if (!empty) return;
    const near = nearWords(engine, query);
    if (near.length > 0) this.hint.append('试试：', ...near.flatMap((word, i) => (i > 0 ? ['，', button(word)] : [button(word)])), '。');
  }

  private fail(): void {
    this.list.replaceChildren();
    this.hint.replaceChildren();
    this.filters.hidden = true;
    this.more.hidden = true;
    this.everywhere.hidden = true;
    this.unfold(true);
    this.say('error', '搜索数据没有加载成功，可能是网络中断或文件缺失。请稍后再试，或从下面的任务、单位和激励列表里找。');
  }
}
customElements.define('search-page', SearchPage);
