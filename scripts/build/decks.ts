import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encode } from 'uqr';
import sharp from 'sharp';
import { deckSlides, departmentSlides, ending, type DeckSlide } from '../../src/drawings/slides.ts';
import { deckFile } from '../../src/pictures/pptx.ts';
import { address } from '../../src/plan/addresses.ts';
import { publicDay, sourceName } from '../../src/plan/identity.ts';
import { BuildError, type Step } from './step.ts';

/** Pixels of a module of the code. */
const MODULE = 12;

/** A QR code as PNG, as a data address. */
async function codeOf(text: string): Promise<string> {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const pixels = Buffer.from(data.flat().map((dark) => (dark ? 0 : 255)));
  const png = await sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize({ width: size * MODULE, kernel: 'nearest' })
    .png()
    .toBuffer();
  return `image/png;base64,${png.toString('base64')}`;
}

/** Each deck, and one for each department, as a PowerPoint file beside its page. */
export const decks: Step = {
  name: 'write the slides as files',
  run: async ({ stage, origin, base, plan }) => {
    if (!plan) throw new BuildError('Slides are made of a plan that was checked; no step did.');
    const site = origin ?? plan.site.origin;
    const wanted: { page: string; title: string; slides: DeckSlide[] }[] = [
      ...plan.briefing.map((deck) => ({ page: address.briefing(deck), title: deck.title, slides: deckSlides(deck, plan) })),
      ...plan.departments.map((one) => ({ page: address.departmentBriefing(one), title: one.name, slides: departmentSlides(one, plan) })),
    ];
    for (const { page, title, slides } of wanted) {
      const where = site && new URL(`${base.replace(/\/$/, '')}${page}`, site).href;
      const meta = { title, foot: sourceName(plan.meta), author: plan.site.name, code: where ? await codeOf(where) : undefined };
      const file = join(stage, address.slidesFile(page));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await deckFile([...slides, ending(plan, where)], meta, publicDay(plan)));
    }
  },
};
