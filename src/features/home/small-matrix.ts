/** Says in words the cell that a reader points at, touches or reaches: who, and which task. */
const matrix = document.querySelector('.small-matrix');
const said = matrix?.querySelector('output');
for (const type of ['pointerover', 'click', 'focusin'])
  matrix?.addEventListener(type, ({ target }) => {
    const cell = (target as Element).closest<HTMLElement>('td, th');
    const who = cell?.parentElement?.querySelector('tbody th')?.textContent.trim();
    const title = cell?.title || cell?.querySelector('a')?.title;
    if (said && (title || who)) said.value = [who, title].filter(Boolean).join('：');
  });
