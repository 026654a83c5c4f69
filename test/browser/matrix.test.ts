import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import { matrixData } from '../../src/features/matrix/data.ts';
import { INITIAL } from '../../src/features/matrix/state.ts';
import { matrixView } from '../../src/features/matrix/view.ts';
import type { Plan } from '../../src/plan/types.ts';
import { violations } from './support/axe.ts';
import { seen } from './support/matrix.ts';
import { at, open, reader, WIDTHS } from './support/open.ts';

const { plan } = (await checkContent('content')) as { plan: Plan };
/** Rows and columns as the page opens: by likeness. */
const opening = matrixView(matrixData(plan, (path) => path).model, INITIAL);
const pairs = plan.tasks.reduce((sum, t) => sum + t.departments.length, 0);
const shown = (page: Page): Promise<number> => page.locator('responsibility-matrix tbody tr:visible').count();
const said = (page: Page): Promise<string> => page.locator('responsibility-matrix output').innerText();

describe('an official at a desk', () => {
  test('finds a department by initials, and reads what it owes, with whom, by when', async () => {
    const page = await open(await reader(), '/matrix/');
    await page.getByLabel('找单位').fill('rsj');
    const department = plan.departments.find((d) => d.id === 'human-resources');
    const panel = page.locator('.panel');
    await panel.getByRole('link', { name: department?.name ?? '' }).waitFor();
    for (const task of department?.tasks ?? []) expect(await panel.innerText()).toContain(task.title);
    expect(await panel.innerText()).toContain('共同承担的单位');
    expect(new URL(page.url()).searchParams.get('department')).toBe('human-resources');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('picks a task by its header and reads the printed words of its units', async () => {
    const page = await open(await reader(), '/matrix/');
    const task = plan.tasks.at(-2);
    await page.getByRole('button', { name: task?.title ?? '' }).click();
    expect(await page.locator('.panel').innerText()).toContain(task?.responsibilityClause ?? 'none');
    await page.keyboard.press('Escape');
    expect(await page.locator('.picked').isHidden()).toBe(true);
    expect(page.url()).toBe(at('/matrix/'));
    await page.close();
  });

  test('sees only what two departments share, sends the address, and gets the same view', async () => {
    const page = await open(await reader(), '/matrix/?department=education,human-resources');
    await page.getByLabel('只看选中单位共同承担的').check();
    const both = plan.tasks.filter((t) => ['education', 'human-resources'].every((id) => t.departments.some((d) => d.id === id)));
    expect(await shown(page)).toBe(both.length);
    const again = await open(await reader({ theme: 'dark' }), page.url().replace(at('/'), '/'));
    expect(await shown(again)).toBe(both.length);
    expect(await said(again)).toContain(`${both.length}项任务`);
    await page.goBack();
    await expect.poll(() => shown(page)).toBe(plan.tasks.length);
    await page.close();
    await again.close();
  });

  test('orders rows and columns, and every mark stays with its task and department', async () => {
    const page = await open(await reader(), '/matrix/?rows=cluster&columns=cluster&intensity=1');
    const marks = await page.locator('responsibility-matrix tbody').evaluate((body) =>
      [...(body as HTMLTableSectionElement).rows].flatMap((row) => {
        const heads = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])];
        return [...row.cells].flatMap((c) =>
          c.querySelector('.mark') ? [`${row.dataset['task']}|${heads[c.cellIndex]?.dataset['department']}`] : [],
        );
      }),
    );
    expect(marks.toSorted()).toEqual(plan.tasks.flatMap((t) => t.departments.map((d) => `${t.id}|${d.id}`)).toSorted());
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('takes the pairs home as CSV, and the picture as SVG and PNG', async () => {
    const page = await open(await reader(), '/matrix/');
    const take = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return buffer(await file.createReadStream());
    };
    const csv = (await take('下载 CSV')).toString('utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [sheet] = await readXlsxFile(await take('下载 XLSX'));
    expect(sheet?.data.map((row) => row.map((cell) => String(cell ?? '')))).toEqual(Papa.parse<string[]>(csv.slice(1).trim()).data);
    expect(csv.split(/[,\r\n]+/).filter((c) => c === '1').length).toBeGreaterThanOrEqual(pairs);
    expect((await take('下载 SVG')).toString('utf8')).toMatch(/^<svg /);
    expect((await take('下载 PNG')).subarray(1, 4).toString()).toBe('PNG');
    await page.close();
  });

  test.each([
    ['all of it', ''],
    ['a group by number of tasks', `?columns=tasks&group=${plan.groups[1]?.id}`],
    ['one shared task', '?department=development-reform,finance&shared=1&intensity=1'],
  ])('a picture that goes its own way says what it is, whole: %s', async (_, query) => {
    const page = await open(await reader(), `/matrix/${query}`);
    const { totals, caption } = await seen(page);
    const take = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return buffer(await file.createReadStream());
    };
    const svg = await take('下载 SVG');
    const png = await sharp(await take('下载 PNG')).metadata();
    const [url, today] = await page.evaluate(() => [location.href, new Date().toLocaleDateString('sv-SE')]);
    // Read as its receiver would, alone in a browser.
    await page.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`);
    const { outside, texts, size } = await page.locator('svg').evaluate((root) => {
      const frame = root.getBoundingClientRect();
      const words = [...root.querySelectorAll('text')];
      return {
        outside: words
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
          })
          .map((text) => text.textContent),
        texts: words.map((text) => text.textContent),
        size: [frame.width, frame.height],
      };
    });
    expect(outside).toEqual([]);
    expect([png.width, png.height]).toEqual(size.map((length) => length * 2));
    for (const department of plan.departments) expect(texts).toContain(department.short);
    for (const total of totals) expect(texts).toContain(String(total));
    const all = texts.join('');
    expect(texts[0]).toBe('责任矩阵');
    for (const words of [...caption.split('。'), plan.meta.documentNumber, plan.meta.planTitle, `${today}下载`, url])
      expect(all).toContain(words);
    await page.close();
  });

  test('prints it on one sheet of A4, lying', async () => {
    const page = await open(await reader(), '/matrix/');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width = '0', height = '0'] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    await page.close();
  });
});

describe('with the keyboard alone', () => {
  test('arrows walk the cells, Enter opens one, Escape clears', async () => {
    const page = await open(await reader(), '/matrix/');
    await page.locator('responsibility-matrix table [tabindex="0"]').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
    const focus = (): Promise<string> =>
      page.evaluate(() => {
        const cell = document.activeElement as HTMLTableCellElement;
        const head = cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
        return `${cell.parentElement?.dataset['task']}|${head?.dataset['department']}`;
      });
    expect(await focus()).toBe(`${opening.rows[1]}|${opening.columns[1]}`);
    await page.keyboard.press('Enter');
    expect(await page.locator('.panel').innerText()).toContain(plan.departments.find((d) => d.id === opening.columns[1])?.name ?? 'none');
    await page.keyboard.press('Escape');
    expect(await page.locator('.picked').isHidden()).toBe(true);
    await page.keyboard.press('Control+Home');
    expect(await page.evaluate(() => (document.activeElement as HTMLTableCellElement).cellIndex)).toBe(0);
    await page.close();
  });
});

describe('the keyboard in the grid', () => {
  test('a head that has the focus says what it is and whether it is picked; Space picks it and scrolls nothing', async () => {
    const page = await open(await reader(), '/matrix/');
    const focused = page.locator('responsibility-matrix table [tabindex="0"]');
    await focused.focus();
    const name = plan.departments.find((d) => d.id === opening.columns[0])?.short ?? '';
    const head = page.getByRole('button', { name, exact: true, pressed: false });
    expect(await head.evaluate((element) => element === document.activeElement)).toBe(true);
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.press(' ');
    expect(await page.getByRole('button', { name, exact: true, pressed: true }).evaluate((b) => b === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    expect(new URL(page.url()).searchParams.get('task')).toBe(opening.rows[0]);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    expect(await page.getByRole('grid').first().getAttribute('aria-readonly')).toBe('true');
    await page.close();
  });

  test('PageDown goes ten rows down, PageUp back', async () => {
    const page = await open(await reader(), '/matrix/');
    await page.locator('responsibility-matrix table [tabindex="0"]').focus();
    const row = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.closest('tr')?.dataset['task']);
    await page.keyboard.press('PageDown');
    expect(await row()).toBe(opening.rows[9]);
    await page.keyboard.press('PageUp');
    expect(await row()).toBe(undefined);
    await page.close();
  });

  test('when the row in which one was is filtered away, Tab still leads into the table', async () => {
    const page = await open(await reader(), '/matrix/');
    await page.locator('responsibility-matrix table [tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('responsibility-matrix select[name=group]').selectOption(plan.groups.at(-1)?.id ?? '');
    expect(await page.locator('responsibility-matrix table [tabindex="0"]:visible').count()).toBe(1);
    await page.close();
  });
});

describe('an address that makes no sense', () => {
  test.each(['?department=%3Cimg%20src=x%20onerror=alert(1)%3E', '?shared=1', `?task=${'9'.repeat(10_000)}`, '?rows=%00&year=x'])(
    'is ignored with a word, and nothing breaks: %.40s',
    async (query) => {
      const page = await open(await reader(), `/matrix/${query}`);
      expect(await said(page)).toContain('已忽略');
      expect(await shown(page)).toBe(plan.tasks.length);
      await page.close();
    },
  );
});

describe('on a phone', () => {
  test('each department opens into its tasks, or each task into its departments, by touch', async () => {
    const page = await open(await reader({ width: WIDTHS.phone, hasTouch: true, isMobile: true }), '/matrix/');
    const [department] = plan.departments;
    const item = page.locator('.by-department > li').first();
    await item.locator('summary').tap();
    for (const task of department?.tasks ?? []) expect(await item.innerText()).toContain(task.title);
    await page.getByText('按任务看').tap();
    expect(await page.locator('.by-department').isHidden()).toBe(true);
    expect(await page.locator('.by-task > li').count()).toBe(plan.tasks.length);
    await page.close();
  });
});

test.each([WIDTHS.phone, WIDTHS.desktop])('no heading stands without anything below it, at %i px', async (width) => {
  const page = await open(await reader({ width }), '/matrix/');
  const empty = await page.locator('main :is(h1, h2, h3, h4)').evaluateAll((all) =>
    all
      .filter((heading) => {
        let next = heading.nextElementSibling;
        while (next && !next.checkVisibility()) next = next.nextElementSibling;
        return heading.checkVisibility() && (!next || /^H\d$/.test(next.tagName));
      })
      .map((heading) => heading.textContent),
  );
  expect(empty).toEqual([]);
  await page.close();
});

describe('without JavaScript', () => {
  test('the whole table is there, with a mark for each pair', async () => {
    const page = await open(await reader({ javaScriptEnabled: false }), '/matrix/');
    expect(await page.locator('responsibility-matrix tbody .mark').count()).toBe(pairs);
    expect(await page.locator('form[aria-label="排序和筛选"]').isHidden()).toBe(true);
    await page.close();
  });
});

test('nothing jumps while the page loads and the script takes over', async () => {
  const page = await open(await reader(), '/matrix/');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBe(0);
  await page.close();
});
