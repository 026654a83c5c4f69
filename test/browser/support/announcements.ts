import type { Page } from 'playwright-core';

declare global {
  var saidAloud: string[];
}

/**
 * Notes what screen readers are told on the pages opened from now on: each time that words come into a live region, in the batch in which they come (what
 * changes at once is said once). To be called before a page is opened.
 */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.saidAloud = [];
    const LIVE = '[aria-live], output, [role=status], [role=alert], [role=log], [role=timer]';
    const regionOf = (node: Node): Element | undefined => {
      const region = (node instanceof Element ? node : node.parentElement)?.closest(LIVE);
      return region && region.getAttribute('aria-live') !== 'off' ? region : undefined;
    };
    new MutationObserver((mutations) => {
      const regions = new Set(mutations.flatMap(({ target }) => regionOf(target) ?? []));
      for (const region of regions) {
        const text = region.textContent.trim();
        if (text !== '' && region.checkVisibility()) globalThis.saidAloud.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What has been said since one asked last, or since the page came. */
export const heard = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.saidAloud.splice(0));

/** Waits until something is said; gives all of it. */
export async function nextSaid(page: Page): Promise<string[]> {
  await page.waitForFunction(() => globalThis.saidAloud.length > 0);
  return heard(page);
}
