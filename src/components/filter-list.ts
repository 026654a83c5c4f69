/**
 * `<filter-list>`: narrows the items below it by the choices of its form. Items carry `data-<name>` with the values they stand for, parted by blanks;
 * an item shows when every chosen value is among its own. The choice lives in the address; a value there that no option has is ignored and told.
 * It stands on pages that one reads, whose scripts have 3 KB together: so it does without the elements' common base.
 */
class FilterList extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('change', () => this.apply(true));
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.apply(true);
    });
    // The browser resets a form only after the event; clearing by hand keeps the list and the form in step.
    form?.addEventListener('reset', (event) => {
      event.preventDefault();
      for (const select of this.selects) select.value = '';
      this.apply(true);
    });
    addEventListener('popstate', () => this.restore());
    this.restore();
  }

  private get selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  private restore(): void {
    const query = new URLSearchParams(location.search);
    let ignored = false;
    for (const select of this.selects) {
      const wanted = query.get(select.name) ?? '';
      const exists = [...select.options].some((o) => o.value === wanted);
      select.value = exists ? wanted : '';
      ignored ||= !exists;
    }
    this.apply(false, ignored ? '网址里有认不出的筛选条件，已忽略。' : '');
  }

  private apply(remember: boolean, note = ''): void {
    const chosen = this.selects.filter((s) => s.value !== '');
    const names = this.selects.map((s) => s.name);
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    let shown = 0;
    for (const item of items) {
      const fits = chosen.every((s) => (item.dataset[s.name] ?? '').split(' ').includes(s.value));
      item.hidden = !fits;
      shown += Number(fits);
    }
    // A heading whose items are all hidden would head nothing.
    for (const section of this.querySelectorAll<HTMLElement>('[data-section]'))
      section.hidden = !section.querySelector('[data-item]:not([hidden])');
    const unit = this.dataset['unit'] ?? '';
    const all = `共 ${items.length} ${unit}`;
    const output = this.querySelector('output');
    if (output) output.value = note + (chosen.length > 0 ? `${shown} ${unit}，${all}${shown === 0 ? '；请减少条件' : ''}` : all);
    if (!remember) return;
    const url = new URL(location.href);
    for (const name of names) url.searchParams.delete(name);
    for (const s of chosen) url.searchParams.set(s.name, s.value);
    history.pushState(null, '', url);
  }
}
customElements.define('filter-list', FilterList);
