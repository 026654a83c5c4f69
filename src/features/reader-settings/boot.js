try {
  const root = document.documentElement;
  const { theme, size } = JSON.parse(localStorage.getItem('reader') || '{}');
  root.dataset.js = '';
  if (theme) root.dataset.theme = theme;
  if (size) root.dataset.size = size;
} catch {
  document.documentElement.dataset.js = '';
}
