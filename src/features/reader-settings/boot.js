{
  const { dataset } = document.documentElement;
  dataset.js = '';
  try {
    const { size, theme } = JSON.parse(localStorage.getItem('reader'));
    if (size === 'large' || size === 'larger') dataset.size = size;
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  } catch {}
}
