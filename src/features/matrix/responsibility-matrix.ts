import { Announcer } from '../../components/announcer.ts';
import { EnhancedElement } from '../../components/enhanced-element.ts';
import type { MatrixData } from './data.ts';
import { drawMatrix } from './draw.ts';
import { INITIAL, formatState, parseState, type MatrixState } from './state.ts';
import { matrixView, type MatrixView } from './view.ts';
import { namesTyped } from '../search/engine/name-slips.ts';
import { findNames, type NameEntry } from '../search/engine/names.ts';
import { crosshair, enterKeys, gridKeys } from './grid-keys.ts';
import { forgetStep, record } from './history.ts';
import { drawLists } from './lists.ts';
import { fillPanel } from './panel.ts';
import { captionOf, changeOf, statusOf } from './words.ts';

interface PageData extends MatrixData {
  names: NameEntry[];
  source: string;
}

/** `<responsibility-matrix>`: makes the server's table answer. The state lives in the address; the names in the table are never written anew. */
class ResponsibilityMatrix extends EnhancedElement {
  #data!: PageData;
  #state: MatrixState = INITIAL;
  #view!: MatrixView;
  #announcer: Announcer | undefined;
  #table!: HTMLTableElement;
  /** The last step was one of finding. */
  #finding = false;
  #updateGrid: (hadFocus: boolean) => void = () => undefined;
  /** Without an answer from the browser, nothing moves. */
  #still = 'matchMedia' in globalThis ? matchMedia('(prefers-reduced-motion: reduce)') : { matches: true };

  protected connect(): void {
    const data = this.querySelector('script[type="application/json"]')?.textContent;
    const table = this.querySelector('table');
    if (!data || !table) return;
    this.#data = JSON.parse(data) as PageData;
    this.#table = table;
    const region = this.#part<HTMLElement>('[role=status]');
    if (region) this.#announcer = new Announcer(region);
    this.#makeButtons();
    this.#updateGrid = gridKeys(table);
    table.setAttribute('aria-multiselectable', 'true');
    crosshair(table);
    this.#listen();
    this.#restore(true);
  }

  #part<T extends Element>(selector: string): T | null {
    return this.querySelector<T>(selector);
  }

  /** Headers lead to pages without JavaScript; with it they pick, and the panel leads to the page. */
  #makeButtons(): void {
    for (const a of this.#table.querySelectorAll<HTMLAnchorElement>('thead th[data-department] a, tbody th a')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...a.childNodes);
      button.title = a.title;
      a.replaceWith(button);
    }
  }

  #listen(): void {
    this.#table.addEventListener('click', (event) => this.#pick(event.target as Element));
    enterKeys(this.#table, (cell) => this.#pick(cell));
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && (this.#state.departments.length > 0 || this.#state.tasks.length > 0))
        this.#set({ departments: [], tasks: [], shared: false });
    });
    const form = this.#part<HTMLFormElement>('form');
    this.#part('.lists')?.addEventListener('change', (event) => this.#choose(event.target as HTMLInputElement));
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('change', (event) => this.#choose(event.target as HTMLInputElement | HTMLSelectElement));
    form?.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#set(INITIAL, { said: '已清除全部条件。' });
      this.#forgetTyped();
    });
    this.#part<HTMLInputElement>('input[name=find]')?.addEventListener('input', (event) =>
      this.#find((event.target as HTMLInputElement).value),
    );
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-download]'))
      button.addEventListener('click', () => {
        this.#download(button.dataset['download'] ?? 'csv').catch(() => this.#say('这个浏览器做不出图片，请改用 SVG。'));
      });
    addEventListener('popstate', () => this.#restore(), this.whileHere);
  }

  /** What makes files comes when somebody asks for one. */
  async #download(kind: string): Promise<void> {
    const [view, state] = [this.#view, this.#state];
    const { download } = await import('./download.ts');
    await download(kind, this.#data, view, state, this.#data.source);
  }

  #toggle = (list: readonly string[], id: string): string[] => (list.includes(id) ? list.filter((other) => other !== id) : [...list, id]);

  /** A header picks its row or column; a cell picks both, alone. */
  #pick(target: Element): void {
    const cell = target.closest<HTMLTableCellElement>('th, td');
    if (!cell || target.closest('a')) return;
    const department = this.#table.tHead?.rows[0]?.cells[cell.cellIndex]?.dataset['department'];
    const task = cell.parentElement?.dataset['task'];
    if (cell.scope === 'col' && department) this.#set({ departments: this.#toggle(this.#state.departments, department) });
    else if (cell.scope === 'row' && task) this.#set({ tasks: this.#toggle(this.#state.tasks, task) });
    else if (department && task) this.#set({ departments: [department], tasks: [task] });
  }

  #choose(control: HTMLInputElement | HTMLSelectElement): void {
    if (control.name === 'find') return;
    const value = control.type === 'checkbox' ? control.checked : control.value;
    this.#set({ [control.name]: value });
  }

  /** Typing any form of a name picks its department as soon as one name stands out; what is typed on changes the same step of the way back. */
  #find(query: string): void {
    if (query.trim() === '') return;
    const [best, next] = findNames(this.#data.names, query);
    const near = best ? [] : namesTyped(this.#data.names, query);
    const id = best && next?.score !== best.score ? best.id : near.length === 1 ? near[0] : undefined;
    if (id === undefined) {
      this.#say(best || near.length > 1 ? '有几个单位都像，请再写几个字。' : '没有这个单位；可以写简称、拼音或首字母。', true);
      return;
    }
    this.#set({ departments: [id] }, { again: this.#finding, typing: true });
    this.#finding = true;
  }

  /**
   * @param how.again it takes the place of the last step of the way back
   * @param how.said what the reader hears of the change, if not what it changes
   * @param how.typing it comes from typing, which may go on
   */
  #set(
    change: Partial<MatrixState>,
    { again = false, said, typing = false }: { again?: boolean; said?: string; typing?: boolean } = {},
  ): void {
    this.#finding = false;
    const before = this.#state;
    const state = { ...before, ...change };
    if (state.departments.length < 2) state.shared = false;
    this.#state = state;
    record(formatState(state), again);
    this.#show();
    this.#say(`${said ?? changeOf(this.#data, before, state)}${statusOf(this.#data, this.#view)}`, typing);
  }

  /** @param first the page has just come, and says for itself what it shows */
  #restore(first = false): void {
    forgetStep();
    const { state, ignored } = parseState(location.search, this.#data.model);
    this.#state = state;
    this.#finding = false;
    this.#forgetTyped();
    this.#show(true);
    const note = ignored ? '网址里有认不出的内容，已忽略。' : '';
    this.#say(`${note}${statusOf(this.#data, this.#view)}`, false, first && !ignored);
  }

  /** What was typed to find a department belongs to the view that it led to. */
  #forgetTyped(): void {
    const field = this.#part<HTMLInputElement>('input[name=find]');
    if (field) field.value = '';
  }

  #show(still = false): void {
    const view = matrixView(this.#data.model, this.#state);
    this.#view = view;
    this.#fillForm();
    this.#table.caption?.replaceChildren(captionOf(this.#data, view, this.#state));
    const lists = this.#part<HTMLElement>('.lists');
    if (lists) drawLists(lists, view, this.#state);
    const panel = this.#part<HTMLElement>('.picked');
    if (panel) fillPanel(panel, this.#data, view, this.#state);
    this.#updateGrid(drawMatrix(this.#table, view, this.#state, still || this.#still.matches));
  }

  #fillForm(): void {
    for (const control of this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [name]')) {
      const value = this.#state[control.name as keyof MatrixState];
      if (control instanceof HTMLInputElement && control.type === 'checkbox') {
        control.checked = value === true;
        if (control.name === 'shared') control.disabled = this.#state.departments.length < 2;
      } else if (typeof value === 'string') control.value = value;
    }
  }

  /** Shows a line above the table at once; who listens hears it once, and while one types only when typing has stopped. */
  #say(text: string, typing = false, silent = false): void {
    const output = this.#part<HTMLOutputElement>('output');
    if (output) output.value = text;
    if (!silent) this.#announcer?.say(text, typing);
  }
}
customElements.define('responsibility-matrix', ResponsibilityMatrix);
