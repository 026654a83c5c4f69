/** Print buttons of a page (`data-print`), and what is folded on the screen (`data-unfold`) but is to be there on paper. */
addEventListener('click', (event) => {
  if ((event.target as Element).closest('[data-print]')) print();
});
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('[data-unfold]')) details.setAttribute('open', '');
});
