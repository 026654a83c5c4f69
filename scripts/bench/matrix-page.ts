import type { Browser } from 'playwright-core';

/** What the page of the matrix cost: script of each way to sort, in milliseconds; how far things moved by themselves while it loaded (CLS). */
export interface MatrixFigures {
  /** By name of the control and its value, `rows=cluster`: time of the script, and until the next frame stood. */
  sorts: { name: string; script: number; frame: number }[];
  shift: number;
  cells: number;
}

/** Runs in the page: makes each choice of order as a reader does, and takes the time of the script that answers. */
const SORT = `async () => {
  const sorts = [];
  for (const name of ['rows', 'columns', 'intensity']) {
    const control = document.querySelector('responsibility-matrix [name=' + name + ']');
    const values = control.type === 'checkbox' ? [true, false] : [...control.options].map((o) => o.value).reverse();
    for (const value of values) {
      if (control.type === 'checkbox') control.checked = value;
      else control.value = value;
      const start = performance.now();
      control.dispatchEvent(new Event('change', { bubbles: true }));
      const script = performance.now() - start;
      // A message comes as soon as the frame stands; a timer would come later, and after what else waits for one.
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        requestAnimationFrame(() => port2.postMessage(''));
      });
      sorts.push({ name: name + '=' + value, script, frame: performance.now() - start });
    }
  }
  return sorts;
}`;

const SHIFT = `() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => setTimeout(() => done(sum)));
})`;

/** Opens the page of the matrix of a built site with the processor at a part of its speed, and sorts it in every way. */
export async function measureMatrix(browser: Browser, url: string, slower: number): Promise<MatrixFigures> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'no-preference',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(new URL('matrix/', url).href, { waitUntil: 'load' });
    await page.locator('responsibility-matrix table[role=grid]').waitFor();
    const shift = await page.evaluate<number>(`(${SHIFT})()`);
    const cells = await page.locator('responsibility-matrix tbody td:not(.total)').count();
    const sorts = await page.evaluate<MatrixFigures['sorts']>(`(${SORT})()`);
    return { sorts, shift, cells };
  } finally {
    await context.close();
  }
}
