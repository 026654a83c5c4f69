import type { Browser, Page } from 'playwright-core';

/** What one query gave: addresses of the results in their order, and how long it took in the page, in milliseconds. */
export interface Asked {
  urls: string[];
  took: number;
  state: string;
}

/** Runs in the page: asks as a reader does who presses Enter, and waits until the results stand there. */
const ASK = `(query) => new Promise((done) => {
  const element = document.querySelector('search-page');
  const field = element.querySelector('input[name=q]');
  const settled = () => ['done', 'error', 'idle'].includes(element.dataset.state);
  field.value = query;
  const start = performance.now();
  const look = () => {
    if (!settled()) return;
    observer.disconnect();
    const urls = [...document.querySelectorAll('#search-results a')].map((a) => a.getAttribute('href'));
    done({ urls, took: performance.now() - start, state: element.dataset.state });
  };
  const observer = new MutationObserver(look);
  observer.observe(element, { attributes: true, attributeFilter: ['data-state'] });
  field.form.requestSubmit();
})`;

/** Asks a query on an open page of search. */
export const ask = (page: Pick<Page, 'evaluate'>, query: string): Promise<Asked> =>
  page.evaluate<Asked>(`(${ASK})(${JSON.stringify(query)})`);

/** What a first query cost: bytes over the wire beyond the page itself, and the time until the results stood there. */
export interface FirstQuery {
  bytes: number;
  took: number;
  files: [string, number][];
}

/** Opens the page of search anew, and asks once; counts all that search loads: its script, the index, the engine of the full text. */
export async function firstQuery(browser: Browser, url: string, query: string): Promise<FirstQuery> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const waiting: Promise<void>[] = [];
    const files: [string, number][] = [];
    page.on('requestfinished', (request) => {
      const counted = !['document', 'stylesheet', 'image'].includes(request.resourceType());
      if (counted)
        waiting.push(
          request.sizes().then((s) => void files.push([new URL(request.url()).pathname, s.responseBodySize + s.responseHeadersSize])),
        );
    });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => customElements.get('search-page') !== undefined);
    const { took } = await ask(page, query);
    await Promise.all(waiting);
    return { bytes: files.reduce((sum, [, size]) => sum + size, 0), took, files };
  } finally {
    await context.close();
  }
}
