import { Announcer } from '../../components/announcer.ts';
import { namesTyped } from '../search/engine/name-slips.ts';
import type { NameEntry } from '../search/engine/names.ts';

interface Listed {
  id: string;
  name: string;
  tasks: number;
  href: string;
}
interface Names {
  list: Listed[];
  names: NameEntry[];
}

/** The list below the field: which departments it offers and which of them is the active one. */
class Offers {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #said: HTMLElement;
  readonly #announcer: Announcer | undefined;
  #offered: Listed[] = [];
  #active = -1;

  constructor(field: HTMLInputElement) {
    const part = (id: string): HTMLElement => {
      const found = document.getElementById(field.getAttribute(id) ?? '');
      if (!found) throw new Error(`department-finder: no element for ${id}`);
      return found;
    };
    this.#field = field;
    this.#list = part('aria-controls');
    this.#said = part('aria-describedby');
    const region = field.form?.querySelector<HTMLElement>('[role=status]');
    if (region) this.#announcer = new Announcer(region);
  }

  get active(): Listed | undefined {
    return this.#offered[this.#active];
  }
  get open(): boolean {
    return !this.#list.hidden;
  }
  /** Shows a line below the field at once; who listens hears it when typing has stopped. */
  say(text: string): void {
    this.#said.textContent = text;
    this.#announcer?.say(text, true);
  }

  /** Offers departments; with `first` the best is active at once, so that Enter goes there. */
  show(offered: readonly Listed[], first: boolean): void {
    this.#offered = [...offered];
    this.#list.replaceChildren(
      ...offered.map(({ name, tasks }, i) => {
        const option = document.createElement('li');
        option.id = `finder-${i}`;
        option.role = 'option';
        option.dataset['at'] = String(i);
        const count = document.createElement('small');
        count.textContent = `${tasks}项`;
        option.append(name, count);
        return option;
      }),
    );
    this.#list.hidden = offered.length === 0;
    this.#field.setAttribute('aria-expanded', String(this.open));
    this.activate(first && this.open ? 0 : -1);
  }

  activate(at: number): void {
    this.#active = at;
    for (const [i, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `finder-${at}`);
  }

  /** To the next or the one before, round the end. */
  move(by: number): void {
    const n = this.#offered.length;
    if (n > 0) this.activate(this.#active < 0 && by < 0 ? n - 1 : (this.#active + by + n) % n);
  }

  /** Goes to the department at a place of the list. */
  follow(at = this.#active): void {
    const chosen = this.#offered[at];
    if (chosen) location.assign(chosen.href);
  }
}

/** Makes the field of `DepartmentFinder.astro` answer. Called once, when a reader goes to it. */
export async function mountFinder(field: HTMLInputElement): Promise<void> {
  const offers = new Offers(field);
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  let data: Names;
  try {
    const response = await fetch(field.dataset['names'] ?? '');
    if (!response.ok) throw new Error(String(response.status));
    data = (await response.json()) as Names;
  } catch {
    offers.say('名单没有加载成功，请从下面的列表里选，或按回车搜索。');
    return;
  }
  const all = data.list;
  const byId = new Map(all.map((d) => [d.id, d]));
  const typed = (): void => {
    const query = field.value.trim();
    const found = query === '' ? [] : namesTyped(data.names, query).flatMap((id) => byId.get(id) ?? []);
    offers.show(found, true);
    offers.say(query === '' ? '' : found.length > 0 ? `${found.length}个单位，回车去第一个。` : '没有这个单位，按回车在全站搜索。');
  };
  field.addEventListener('input', typed);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!offers.open)
        offers.show(field.value.trim() === '' ? all : namesTyped(data.names, field.value).flatMap((id) => byId.get(id) ?? []), false);
      offers.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && offers.active) {
      event.preventDefault();
      offers.follow();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (!offers.open) field.value = '';
      offers.show([], false);
      offers.say('');
    }
  });
  field.addEventListener('blur', () => offers.show([], false));
  // The field keeps the focus while a finger or the mouse chooses: losing it would close the list under the finger.
  list?.addEventListener('pointerdown', (event) => event.preventDefault());
  list?.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option) offers.follow(Number(option.dataset['at']));
  });
  if (field.value !== '' && document.activeElement === field) typed();
}
