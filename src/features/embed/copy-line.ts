import { EnhancedElement } from '../../components/enhanced-element.ts';

/** `<copy-line>`: its button copies the code that stands before it. */
class CopyLine extends EnhancedElement {
  protected connect(): void {
    this.find('button').addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const code = this.find('code');
    try {
      await navigator.clipboard.writeText(code.textContent);
      this.say('已复制。');
    } catch {
      // Without leave to write to the clipboard the reader copies by hand.
      getSelection()?.selectAllChildren(code);
      this.say('没有复制成功；代码已选中，请按 Ctrl+C（苹果电脑 ⌘C）。');
    }
  }
}
customElements.define('copy-line', CopyLine);
