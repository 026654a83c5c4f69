/**
 * Looks of what search makes by script. They come with the script, so that no page carries them before somebody searches; put in through the style
 * sheet's own interface, since the content security policy allows no new `<style>`. Tokens only.
 */
const RULES = `
.result { max-inline-size: var(--measure); padding-block: var(--s3); border-block-start: 1px solid var(--rule); }
.result > a { font: 700 var(--t-0) / 1.6 var(--font-title); display: inline-block; }
.result .about { font-size: var(--t--1); color: var(--ink-soft); }
.result .kind { border: 1px solid var(--rule); border-radius: var(--radius); padding-inline: var(--s2); }
.result .excerpt { font-family: var(--font-text); line-height: 1.7; }
.search-dialog { inline-size: min(44rem, calc(100vw - 2rem)); max-block-size: 85vh; margin-block-start: 6vh; padding: var(--s4); overflow: auto; color: var(--ink); background: var(--paper); border: 1px solid var(--ink-soft); border-radius: var(--radius); }
.search-dialog::backdrop { background: rgb(0 0 0 / 55%); }
.search-dialog form { display: flex; flex-wrap: wrap; gap: var(--s2); }
.search-dialog input { flex: 1; min-inline-size: 10rem; min-block-size: 2.75rem; padding-inline: var(--s3); border: 1px solid var(--ink-soft); border-radius: var(--radius); background: var(--paper-raised); }
.search-dialog [role=status] { min-block-size: 1.8em; margin-block: var(--s2); font-size: var(--t--1); color: var(--ink-soft); }
`;

let added = false;
/** Adds the rules to the page, once. */
export function addStyles(): void {
  const sheet = document.styleSheets[0];
  if (added || !sheet) return;
  added = true;
  sheet.insertRule(`@layer components {${RULES}}`, sheet.cssRules.length);
}
