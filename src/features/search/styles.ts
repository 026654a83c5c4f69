/**
 * Looks of what search makes by script. They come with the script, so that no page carries them before somebody searches; put in through the style
 * sheet's own interface, since the content security policy allows no new `<style>`. Tokens only.
 */
const RULES = `
.result { padding-block: var(--s3); border-block-start: 1px solid var(--rule); }
.result > a { font: 700 var(--t-0) / 1.6 var(--font-title); display: inline-block; }
.result .about { margin-block: var(--s1); font-size: var(--t--1); color: var(--ink-soft); }
.result .kind { border: 1px solid var(--rule); border-radius: var(--radius); padding-inline: var(--s2); }
.result .excerpt { margin-block: var(--s1); font-family: var(--font-text); line-height: 1.7; }
.result.same-page { margin-inline-start: var(--s5); border-block-start-style: dashed; }
.card { margin-block: var(--s3); padding: var(--s4); background: var(--paper-raised); border: 1px solid var(--rule); border-inline-start: 4px solid var(--accent); border-radius: var(--radius); }
.card .label { margin: 0; font-size: var(--t--1); color: var(--ink-soft); }
.card .text { margin-block: var(--s1); font-family: var(--font-text); line-height: 1.7; }
.card ul { margin-block: var(--s1); padding-inline-start: var(--s5); }
.card li a, .card .source a { display: inline-block; padding-block: var(--s1); }
.card .source { margin: 0; font-size: var(--t--1); color: var(--ink-soft); }
.search-dialog { inline-size: min(44rem, calc(100vw - 2rem)); max-block-size: 85vh; margin-block-start: 6vh; padding: var(--s4); overflow: hidden; color: var(--ink); background: var(--paper); border: 1px solid var(--ink-soft); border-radius: var(--radius); }
.search-dialog[open] { display: flex; flex-direction: column; }
.search-dialog::backdrop { background: rgb(0 0 0 / 55%); }
.search-dialog form { display: flex; flex-wrap: wrap; gap: var(--s2); align-items: center; }
.search-dialog input { flex: 1 1 16rem; min-inline-size: 0; min-block-size: 2.75rem; padding-inline: var(--s3); border: 1px solid var(--ink-soft); border-radius: var(--radius); background: var(--paper-raised); }
.search-dialog .told { margin: 0; font-size: var(--t--1); color: var(--ink-soft); }
.search-dialog ol { overflow: auto; margin-block: var(--s2) 0; }
`;

let added = false;
/** Adds the rules to the page, once. */
export function addStyles(): void {
  const sheet = document.styleSheets[0];
  if (added || !sheet) return;
  added = true;
  sheet.insertRule(`@layer components {${RULES}}`, sheet.cssRules.length);
}
