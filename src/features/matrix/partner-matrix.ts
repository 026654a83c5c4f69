import { crosshair, enterKeys, gridKeys } from './grid-keys.ts';

/**
 * `<partner-matrix>`: who works with whom. The number of two departments, clicked or entered by key, narrows the responsibility matrix of the page to what
 * they share; its address does that, so that Back leads here again.
 */
class PartnerMatrix extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    if (!table) return;
    gridKeys(table);
    crosshair(table);
    for (const cell of table.querySelectorAll<HTMLElement>('tbody td')) if (cell.querySelector('svg')) cell.dataset['open'] = '';
    table.addEventListener('click', (event) => this.#open(event.target as Element));
    enterKeys(table, (cell) => this.#open(cell));
  }

  #open(target: Element): void {
    const cell = target.closest<HTMLTableCellElement>('[data-open]');
    const row = cell?.parentElement?.dataset['department'];
    const column = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.dataset['department'];
    if (!row || !column) return;
    history.pushState(null, '', `${location.pathname}?department=${row},${column}&shared=1`);
    dispatchEvent(new PopStateEvent('popstate'));
    const matrix = document.querySelector<HTMLElement>('responsibility-matrix');
    matrix?.scrollIntoView();
    // The focus goes along, or the keyboard would be left behind where nothing changed.
    matrix?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus({ preventScroll: true });
  }
}
customElements.define('partner-matrix', PartnerMatrix);
