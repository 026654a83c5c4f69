/**
 * `<page-tools>`: hand the page on. Shares with what the reader's system offers, else copies the address; prints. Both need a script, so the buttons are
 * made visible by one.
 */
class PageTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const action = (event.target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (action === 'print') print();
      if (action === 'share') void this.#share();
    });
  }

  async #share(): Promise<void> {
    const { title } = document;
    const url = location.href;
    const said = this.querySelector('output');
    try {
      if ('share' in navigator) await navigator.share({ title, url });
      else await (navigator as Navigator).clipboard.writeText(url);
      if (said && !('share' in navigator)) said.value = '网址已复制。';
    } catch (error) {
      // The reader closed the system's dialogue, or there is no clipboard: the address can always be copied by hand.
      if (said && (error as Error).name !== 'AbortError') said.value = `请手动复制网址：${url}`;
    }
  }
}
customElements.define('page-tools', PageTools);
