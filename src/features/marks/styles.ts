/** The look of what opens in place. It comes with the script that makes it, by the style sheet's own interface: the content security policy allows no new `<style>`. */
const RULES = `
.mark-box { position: fixed; inset: auto; margin: 0; inline-size: min(24rem, 100vw - 1rem); padding: var(--s3) var(--s4); color: var(--ink); background: var(--paper-raised); border: 1px solid var(--ink-soft); border-radius: var(--radius); box-shadow: 0 6px 24px rgb(0 0 0 / 0.14); font: var(--t--1) / 1.6 var(--font-ui); text-align: start; text-indent: 0; }
.mark-box > :not(a) { display: block; }
.mark-box a { color: var(--link); }
`;

let added = false;
/** Adds the rules to the page, once. */
export function addStyles(): void {
  const sheet = document.styleSheets[0];
  if (added || !sheet) return;
  added = true;
  sheet.insertRule(`@layer components {${RULES}}`, sheet.cssRules.length);
}
