/** Tells the page around the frame how high this piece is, at first and whenever that changes; nothing else. Pages that do not listen keep the height they were given. */
const post = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: 'plan-frame-height', height }, '*');
};
new ResizeObserver(post).observe(document.documentElement);
