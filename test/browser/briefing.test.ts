import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, reader, WIDTHS } from './support/open.ts';
import { allPaths } from './support/pages.ts';
import { readPdf } from './support/pdf.ts';

const decks = allPaths.filter((path) => /^\/briefing\/.+/.test(path));
const current = (page: Page) => page.locator('.slide:visible');
const number = (page: Page): Promise<string | null> => page.locator('slide-deck output').textContent();

/** Words that stand outside the slide that is to hold them, or over its title or foot. */
const spilled = (page: Page): Promise<string[]> =>
  page.locator('.slide:visible .face').evaluateAll((faces) =>
    faces.flatMap((face) => {
      const box = face.getBoundingClientRect();
      const body = face.querySelector('.body')?.getBoundingClientRect() ?? box;
      const walker = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.textContent?.trim() || !parent || parent.closest('.visually-hidden')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const hold = parent.closest('.body') ? body : box;
        const out = [...range.getClientRects()].some(
          (word) => word.right > box.right || word.left < box.left || word.bottom > hold.bottom + 2 || word.top < hold.top - 2,
        );
        if (out) found.push(node.textContent.trim());
      }
      return found;
    }),
  );

const unit = '/departments/education/briefing/';

describe('slides for a projector', () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await reader();
  });

  test('there is a deck for each audience', () => {
    expect(decks).toEqual(['/briefing/departments/', '/briefing/enterprises/', '/briefing/public/']);
  });

  test.each([...decks, unit])('%s: no words leave their slide, in a window and on a wall', async (path) => {
    page = await open(context, path);
    const count = await page.locator('.slide').count();
    expect(count).toBeGreaterThan(5);
    for (const full of [false, true]) {
      if (full) await page.locator('[data-do=full]').click();
      await page.keyboard.press('Home');
      for (let slide = 1; slide <= count; slide++) {
        expect(await number(page)).toBe(`${slide} / ${count}`);
        expect(await spilled(page), `slide ${slide}, ${full ? 'full' : 'window'}`).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
    }
    await page.close();
  });

  test('arrow keys turn the pages, the address says which, and a link to a slide opens it', async () => {
    page = await open(context, '/briefing/public/');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    expect(await current(page).getAttribute('aria-label')).toBe('任务不少，每一项都写明了责任单位');
    expect(new URL(page.url()).hash).toBe('#slide-3');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await current(page).getAttribute('aria-label')).toBe('原文、任务和期限，都能在网上查到');
    await page.close();
    page = await open(context, '/briefing/public/#slide-5');
    expect(await current(page).getAttribute('aria-label')).toBe('目标分批达到，有的逐步提高');
    await page.close();
  });

  test('notes are for the presenter: hidden until asked for', async () => {
    page = await open(context, '/briefing/departments/#slide-2');
    const notes = current(page).getByRole('note');
    expect(await notes.count()).toBe(0);
    await page.getByRole('button', { name: '备注' }).click();
    expect(await notes.textContent()).toContain('没有写明牵头单位');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('a second window has the notes, and both turn their pages together', async () => {
    page = await open(context, '/briefing/public/');
    const [presenter] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: '演讲者视图' }).click()]);
    await presenter.waitForSelector('slide-deck[data-notes]');
    expect(await presenter.locator('[data-clock]').innerText()).toMatch(/^\d{2}:\d{2}，已讲 \d+:\d{2}$/);
    expect(await presenter.locator('[data-next]').getAttribute('aria-label')).toBe('让学校教的，正是企业要用的');
    await presenter.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('slide-deck output')?.textContent.startsWith('2 /'));
    await page.bringToFront();
    await page.keyboard.press('ArrowRight');
    await presenter.waitForFunction(() => document.querySelector('slide-deck output')?.textContent.startsWith('3 /'));
    await Promise.all([presenter.close(), page.close()]);
  });

  test('the overview shows all slides; Enter opens the chosen one', async () => {
    page = await open(context, '/briefing/enterprises/');
    const count = await page.locator('.slide').count();
    await page.getByRole('button', { name: '总览' }).click();
    expect(await current(page).count()).toBe(count);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await current(page).getAttribute('aria-label')).toBe('从专业规划到实习实训，企业都可以参与');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('on a telephone a swipe turns the page', async () => {
    const phone = await reader({ width: WIDTHS.phone, hasTouch: true, isMobile: true });
    page = await open(phone, '/briefing/public/');
    await page.locator('slide-deck').evaluate((deck) => {
      const touch = (x: number) => new Touch({ identifier: 1, target: deck, clientX: x, clientY: 300 });
      deck.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(300)], changedTouches: [touch(300)] }));
      deck.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(100)] }));
    });
    expect(await number(page)).toMatch(/^2 \//);
    await page.close();
  });

  test('the handout has several slides on a sheet of A4, all of them, each whole', async () => {
    page = await open(context, '/briefing/public/');
    const count = await page.locator('.slide').count();
    const titles = await page.locator('.slide').evaluateAll((slides) => slides.map((slide) => slide.getAttribute('aria-label') ?? ''));
    const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets).toHaveLength(Math.ceil(count / 4));
    for (const sheet of sheets) expect([sheet.width, sheet.height].map(Math.round)).toEqual([297, 210]);
    // A PDF may hold characters as radicals (⽣ for 生), and the titles of slides that stand side by side are read as one line.
    const printed = sheets.flatMap((sheet) => sheet.lines.map((line) => line.text.normalize('NFKC').replace(/\s/g, '')));
    // A title may run over two lines: each of its parts stands on one.
    const parts = titles.slice(1).flatMap((title) => title.normalize('NFKC').split(/[,:]/));
    const missing = parts.filter((part) => !printed.some((line) => line.includes(part)));
    expect(missing).toEqual([]);
    await page.close();
  });
});
