/** `<copy-line>`: its button copies the code that stands before it. */
class CopyLine extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const [code, output] = [this.querySelector('code'), this.querySelector('output')];
    if (!code || !output) return;
    try {
      await navigator.clipboard.writeText(code.textContent);
      output.textContent = '已复制。';
    } catch {
      // Without leave to write to the clipboard the reader copies by hand.
      getSelection()?.selectAllChildren(code);
      output.textContent = '没有复制成功；代码已选中，请按 Ctrl+C（苹果电脑 ⌘C）。';
    }
  }
}
customElements.define('copy-line', CopyLine);
