try {
  var r = document.documentElement,
    s = JSON.parse(localStorage.getItem('reader') || '{}');
  r.dataset.js = '';
  if (s.theme) r.dataset.theme = s.theme;
  if (s.size) r.dataset.size = s.size;
} catch {}
