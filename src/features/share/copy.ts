/**
 * Puts text on the clipboard. Where there is none (plain http, an old browser) the text is shown to be copied by hand.
 * @returns whether it was copied
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    prompt('请手动复制：', text);
    return false;
  }
}
