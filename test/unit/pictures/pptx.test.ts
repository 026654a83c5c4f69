import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { deckSlides, departmentSlides, ending, type DeckSlide } from '../../../src/drawings/slides.ts';
import { deckFile } from '../../../src/pictures/pptx.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { planOf } from '../drawings/plans.ts';

const META = { title: '幻灯片', foot: '某号', author: '某网站' };
/** A slide of 16 : 9, in the units of the format. */
const [WIDTH, HEIGHT] = [12_192_000, 6_858_000];

interface Read {
  words: string;
  notes: string;
  boxes: { x: number; y: number; right: number; bottom: number }[];
}

/** A deck read back by another program than wrote it. */
function read(file: Uint8Array): Read[] {
  const entries = unzipSync(file);
  const parse = (name: string) => new DOMParser().parseFromString(new TextDecoder().decode(entries[name]), 'text/xml');
  const words = (name: string): string => [...parse(name).getElementsByTagName('a:t')].map((node) => node.textContent).join('');
  const count = Object.keys(entries).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  return Array.from({ length: count }, (_, i) => ({
    words: words(`ppt/slides/slide${i + 1}.xml`),
    notes: words(`ppt/notesSlides/notesSlide${i + 1}.xml`),
    boxes: [...parse(`ppt/slides/slide${i + 1}.xml`).getElementsByTagName('a:off')].flatMap((off) => {
      const ext = off.parentNode?.lastChild as Element | null;
      const n = (element: { getAttribute: (name: string) => string | null } | null, name: string): number =>
        Number(element?.getAttribute(name));
      return [{ x: n(off, 'x'), y: n(off, 'y'), right: n(off, 'x') + n(ext, 'cx'), bottom: n(off, 'y') + n(ext, 'cy') }];
    }),
  }));
}

let plan: Plan;
beforeAll(async () => {
  plan = await planOf();
});
const decksOf = (): [string, DeckSlide[]][] => [
  ...plan.briefing.map((deck): [string, DeckSlide[]] => [deck.id, deckSlides(deck, plan)]),
  ...plan.departments.map((one): [string, DeckSlide[]] => [one.id, departmentSlides(one, plan)]),
];

describe('decks as PowerPoint files', () => {
  test('hold every slide with its title and what the presenter says, all of it on the slide', async () => {
    for (const [name, slides] of decksOf()) {
      const all = [...slides, ending(plan, 'https://plan.example/')];
      const back = read(await deckFile(all, META, '2024-07-29'));
      expect(back, name).toHaveLength(all.length);
      for (const [i, { title, notes }] of all.entries()) {
        expect(back[i]?.words, name).toContain(title);
        expect(back[i]?.notes.replaceAll(/\s/g, ''), name).toContain(notes.replaceAll(/\s/g, ''));
        for (const { x, y, right, bottom } of back[i]?.boxes ?? []) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(WIDTH + 1000);
          expect(bottom).toBeLessThanOrEqual(HEIGHT);
        }
      }
    }
  }, 60_000);

  test('the same slides give the same bytes', async () => {
    const [, slides = []] = decksOf()[0] ?? [];
    expect(await deckFile(slides, META, '2024-07-29')).toEqual(await deckFile(slides, META, '2024-07-29'));
  });
});

describe('slides', () => {
  test('each says one thing in a sentence of its own, and has something to say and, but for the first, to show', () => {
    for (const [name, slides] of decksOf()) {
      expect(new Set(slides.map(({ title }) => title)).size, name).toBe(slides.length);
      for (const { title, notes } of slides) {
        expect(title.length, title).toBeGreaterThan(5);
        expect(notes.length, title).toBeGreaterThan(8);
      }
    }
  });

  test('a unit’s deck tells its tasks, targets and partners, all of them', () => {
    for (const department of plan.departments) {
      const slides = departmentSlides(department, plan);
      const shown = JSON.stringify(slides);
      for (const task of department.tasks) expect(shown).toContain(task.title);
      for (const target of department.tasks.flatMap((t) => t.targets)) expect(shown).toContain(target.indicator.replaceAll('"', ''));
      expect(slides[1]?.title).toContain(`承担${department.tasks.length}项`);
    }
  });
});
