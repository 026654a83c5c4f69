/** Print buttons of a page (`data-print`). */
addEventListener('click', (event) => {
  if ((event.target as Element).closest('[data-print]')) print();
});
