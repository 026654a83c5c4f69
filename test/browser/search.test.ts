import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { provokes } from './support/faults.ts';
import { at, open, reader, WIDTHS } from './support/open.ts';

let context: BrowserContext;
beforeAll(async () => {
  context = await reader({ serviceWorkers: 'block' });
});

const settled = (page: Page, state = 'done'): Promise<unknown> => page.waitForSelector(`search-page[data-state=${state}]`);
const links = (page: Page): Promise<(string | null)[]> =>
  page.locator('#search-results a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));

/** Opens the page of search with a query in its address. */
async function asked(query: string, more = ''): Promise<Page> {
  const page = await open(context, `/search/?q=${encodeURIComponent(query)}${more}`);
  await settled(page);
  return page;
}

describe('the page of search', () => {
  test('answers the query in its address, the department first', async () => {
    const page = await asked('发改委');
    expect((await links(page))[0]).toBe('/departments/development-reform/');
    expect(await page.locator('[role=status]').textContent()).toMatch(/找到\d+条结果/);
    await page.close();
  });

  test('waits quietly until somebody asks', async () => {
    const page = await open(context, '/search/');
    await settled(page, 'idle');
    expect(await links(page)).toEqual([]);
    await page.close();
  });

  test('leads to the sentence, which is marked there', async () => {
    const page = await asked('工匠精神');
    await page.locator('#search-results a').first().click();
    await page.waitForURL(/\/tasks\/7\/#task-7-\d+$/);
    expect(await page.locator(':target').textContent()).toContain('工匠精神');
    await page.close();
  });

  test('marks the words in the excerpt', async () => {
    const page = await asked('工匠精神');
    expect(await page.locator('#search-results .excerpt mark').first().textContent()).toBe('工匠精神');
    await page.close();
  });

  test('answers while one types, and keeps the query in the address', async () => {
    const page = await open(context, '/search/');
    await page.locator('#q').pressSequentially('fgw');
    await settled(page);
    expect((await links(page))[0]).toBe('/departments/development-reform/');
    // Once typing rests.
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('fgw');
    await page.close();
  });

  test('each result has one link, and arrow keys go through them and back', async () => {
    const page = await asked('实训');
    const items = await page.locator('#search-results > li').count();
    expect(await page.locator('#search-results > li a').count()).toBe(items);
    await page.locator('#q').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const focus = (): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(await focus()).toBe((await links(page))[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.close();
  });

  test('narrows by kind, tells how many, and remembers it in the address', async () => {
    const page = await asked('实训');
    const option = page.locator('select[name=kind] option', { hasText: '任务' });
    const told = Number(/（(\d+)）/.exec((await option.textContent()) ?? '')?.[1]);
    await page.selectOption('select[name=kind]', 'task');
    await page.waitForURL(/kind=task/);
    await settled(page);
    const found = await links(page);
    expect(found.length).toBe(told);
    for (const link of found) expect(link).toMatch(/^\/tasks\//);
    await page.goBack();
    await page.waitForFunction((few) => document.querySelectorAll('#search-results li').length > few, told);
    await page.close();
  });

  test('takes a choice from the address, and ignores one that does not exist', async () => {
    const page = await asked('实训', '&department=industry-it&year=no-year&kind=nothing');
    for (const link of await links(page)) expect(link).not.toMatch(/^\/goals\//);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('');
    await page.close();
  });

  test('says what a slip was read as, and one tap leads back to what was typed', async () => {
    const page = await asked('双师形');
    expect(await page.locator('.hint').textContent()).toBe('按“双师型”查找。要查原来输入的，请点双师形。');
    expect((await links(page))[0]).toMatch(/^\/tasks\/11\//);
    await page.locator('.hint a').click();
    await page.waitForURL((url) => url.searchParams.get('q') === '双师形' && url.searchParams.get('as') === 'typed');
    await page.waitForFunction(() => document.querySelector('.hint')?.textContent.includes('双师型') === false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.close();
  });

  test('says plainly what the plan does not hold, with near things apart and the lists', async () => {
    const page = await asked('量子计算机');
    expect(await links(page)).toEqual([]);
    expect(await page.locator('.hint').textContent()).toContain('方案没有写这件事。');
    expect(await page.getByRole('heading', { name: '方案里相近的内容' }).isVisible()).toBe(true);
    expect(await page.locator('.near a').count()).toBeGreaterThan(0);
    expect(await page.locator('.lists a').count()).toBeGreaterThan(10);
    await page.close();
  });

  test('names a body that is none of the departments as such', async () => {
    const page = await asked('公安局');
    expect(await page.locator('.hint').textContent()).toContain('公安局不是本方案的责任单位。');
    expect(await page.locator('[role=status]').textContent()).toContain('公安局不是本方案的责任单位。');
    await page.close();
  });

  test('answers who first, with the clause that says so', async () => {
    const page = await asked('谁负责双师型教师');
    expect(await page.locator('.answer').textContent()).toContain('市教育局');
    expect(await page.locator('.answer .source a').getAttribute('href')).toMatch(/^\/tasks\/11\//);
    await page.close();
  });

  test('a filter falls with a new query, and says so where it hides all results', async () => {
    const page = await asked('谁负责双师型教师', '&year=2024&kind=department');
    await page.getByRole('link', { name: /去掉筛选/ }).click();
    await page.waitForSelector('#search-results a');
    await page.selectOption('select[name=kind]', 'task');
    await page.waitForURL(/kind=task/);
    await page.locator('#q').fill('工匠精神');
    await page.waitForURL((url) => !url.searchParams.has('kind'));
    await page.close();
  });

  test('Back leads to all the results that were shown', async () => {
    const page = await asked('产教融合');
    await page.getByRole('button', { name: '显示更多结果' }).click();
    const many = (await links(page)).length;
    expect(many).toBeGreaterThan(20);
    await page.locator('#search-results a').last().click();
    await page.waitForURL((url) => url.pathname !== '/search/');
    await page.goBack();
    await page.waitForFunction((n) => document.querySelectorAll('#search-results li').length === n, many);
    await page.close();
  });

  test('notes what was not found in this browser, when the reader wants it', async () => {
    const page = await asked('结婚登记');
    await page.getByText('记下没找到的词').click();
    await page.getByLabel('把没找到的词记在这个浏览器里').check();
    await page.locator('#q').fill('公积金');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.not-found li')?.textContent === '公积金');
    await page.getByRole('button', { name: '清空' }).click();
    expect(await page.locator('.not-found li').count()).toBe(0);
    await page.close();
  });

  test('folds the lists away when there are results, and brings them back when there are none', async () => {
    const page = await asked('实训');
    expect(await page.locator('.lists details[open]').count()).toBe(0);
    await page.locator('#q').fill('');
    await settled(page, 'idle');
    expect(await page.locator('.lists details:not([open])').count()).toBe(0);
    await page.close();
  });

  test('finds in the full text what no record holds, under the content security policy', async () => {
    const page = await asked('实训');
    const before = await links(page);
    await page.getByRole('button', { name: '在全站全文里查找' }).click();
    await page.waitForFunction((n) => document.querySelectorAll('#search-results li').length !== n, before.length).catch(() => undefined);
    await settled(page);
    expect((await links(page)).slice(0, before.length)).toEqual(before);
    await page.close();
  });

  test('has nothing that axe objects to, with results', async () => {
    const page = await asked('企业捐赠能抵税吗');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('hostile input', () => {
  const strange = [
    ['markup', '<img src=x onerror="document.title=1"><script>document.title=1</script>'],
    ['ten thousand characters', '产教融合'.repeat(2500)],
    ['emoji', '😀👨‍👩‍👧双师型'],
    ['control characters', '\u0001双\u001b师\u009f型'],
    ['a lone half of a pair', '双师型\ud83d'],
    ['only punctuation', '，。！？<>&"\'“”'],
  ] as const;
  test.each(strange)('%s is typed, and the page goes on', async (_, query) => {
    const page = await open(context, '/search/');
    const title = await page.title();
    await page.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('#q');
      if (!field) return;
      field.value = text;
      field.form?.requestSubmit();
    }, query);
    await page.waitForFunction(() => ['done', 'idle'].includes(document.querySelector<HTMLElement>('search-page')?.dataset['state'] ?? ''));
    expect(await page.locator('search-page :is(img, script)').count()).toBe(0);
    expect(await page.title()).toBe(title);
    await page.locator('#q').fill('第16条');
    await page.waitForSelector('#search-results a[href="/tasks/16/"]');
    await page.close();
  });
});

describe('a strange address', () => {
  test.each([
    ['broken escapes', '?q=%E5%8F%91%ff%D8%3D'],
    ['markup as a choice', '?q=实训&kind=%3Cscript%3E&department=__proto__&group=constructor&year=1e999'],
    ['the same name many times', `?${'q=实训&'.repeat(200)}`],
  ])('with %s is read as far as it can be', async (_, address) => {
    const page = await open(context, `/search/${address}`);
    await settled(page);
    for (const select of await page.locator('.filters select').all()) expect(await select.inputValue()).toBe('');
    expect(await page.locator('search-page :is(img, script)').count()).toBe(0);
    await page.close();
  });
});

describe('when the index cannot be had', () => {
  test.each([
    [
      'is missing',
      { status: 404, body: '' },
      [/^answered 404: .+search-index\.json$/, /^console: Failed to load resource: .+404.+search-index\.json/],
    ],
    ['is cut off', { status: 200, body: '{"records":[' }, []],
    ['is something else', { status: 200, body: '{"hello":1}' }, []],
  ])('because it %s, the page says so and keeps its lists', async (_, answer, faults) => {
    provokes(...faults);
    const page = await context.newPage();
    await page.route('**/search-index.json', (route) => route.fulfill({ ...answer, contentType: 'application/json' }));
    await page.goto(at('/search/?q=发改委'));
    await settled(page, 'error');
    expect(await page.locator('[role=status]').textContent()).toContain('没有加载成功');
    expect(await page.locator('.lists a').count()).toBeGreaterThan(10);
    await page.close();
  });

  test('because the full text is damaged, the records still answer', async () => {
    provokes(/^console: Failed to load module script.+pagefind\.js/);
    const page = await context.newPage();
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 200, body: 'damaged' }));
    await page.goto(at('/search/?q=发改委'));
    await settled(page);
    await page.getByRole('button', { name: '在全站全文里查找' }).click();
    await page.waitForFunction(() => document.querySelector('search-page [role=status]')?.textContent.includes('全文检索没有加载成功'));
    expect((await links(page))[0]).toBe('/departments/development-reform/');
    await page.close();
  });
});

describe('search from any page', () => {
  let page: Page;
  let asked: string[];
  beforeEach(async () => {
    asked = [];
    page = await open(context, '/tasks/1/');
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  });

  test('nothing of it is loaded before one reaches for it', async () => {
    const fresh = await context.newPage();
    const loaded: string[] = [];
    fresh.on('request', (request) => loaded.push(request.url()));
    await fresh.goto(at('/tasks/1/'), { waitUntil: 'networkidle' });
    expect(loaded.filter((url) => /search-|pagefind/.test(url))).toEqual([]);
    await fresh.close();
    await page.close();
  });

  test.each(['Control+k', 'Meta+k'])(
    '%s opens it, nothing behind it can be reached, and Escape leads back to where one was',
    async (key) => {
      const before = page.locator('main a').first();
      await before.focus();
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog', { name: '搜索' });
      await dialog.waitFor();
      await before.focus();
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.type('fgw');
      await page.waitForSelector('dialog[data-state=done]');
      expect(await dialog.locator('a').first().getAttribute('href')).toBe('/departments/development-reform/');
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await before.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.close();
    },
  );

  test('shows markup as what it is', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input').fill('<img src=x onerror="document.title=1">双师型<script>1</script>');
    await page.waitForSelector('dialog[data-state=done]');
    expect(await page.locator('dialog :is(img, script)').count()).toBe(0);
    await page.close();
  });

  test('says so when the index cannot be had, and where the lists are', async () => {
    provokes(/^net::ERR_FAILED: .+search-index\.json/, /^console: .+search-index\.json/);
    await page.route('**/search-index.json', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input').fill('fgw');
    await page.waitForSelector('dialog[data-state=error]');
    expect(await page.locator('dialog [role=status]').textContent()).toContain('列表');
    await page.close();
  });

  test.each(['/', '/plan/', '/matrix/', '/departments/education/', '/incentives/reward/', '/data/', '/404.html'])(
    'it opens on %s, too',
    async (path) => {
      await page.goto(at(path));
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: '搜索' }).waitFor();
      await page.close();
    },
  );

  test('the link in the header opens it, and Enter leads to all results', async () => {
    await page.locator('a[data-search]').click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('双师型');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === '双师型');
    await page.close();
  });

  test('no single key opens it: speech input types them', async () => {
    await page.goto(at('/tasks/1/'));
    for (const key of ['/', 'k', 's', '?']) await page.keyboard.press(key);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.close();
  });

  test('the form of the home page leads there with the query', async () => {
    await page.goto(at('/'));
    await page.locator('input[name=q]').first().fill('退税');
    await page.keyboard.press('Enter');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('q')).toBe('退税');
    await page.close();
  });
});

test('on a phone the results keep to the width', async () => {
  const phone = await reader({ width: WIDTHS.narrow, serviceWorkers: 'block' });
  const page = await open(phone, '/search/?q=企业捐赠能抵税吗');
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTHS.narrow);
  await page.close();
});

test('without JavaScript the page says what it needs and offers the lists', async () => {
  const plain = await reader({ javaScriptEnabled: false });
  const page = await open(plain, '/search/?q=双师型');
  expect(await page.locator('noscript').textContent()).toContain('JavaScript');
  expect(await page.locator('.lists a').count()).toBeGreaterThan(10);
  await page.close();
});
