import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { parse } from 'node-html-parser';
import { address } from '../../src/plan/addresses.ts';
import type { Plan } from '../../src/plan/types.ts';
import { cardFigure } from '../../src/pictures/card-figure.ts';
import { shareCard, squareCard } from '../../src/pictures/card.ts';
import { zip } from '../../src/export/zip.ts';
import { captionFile, type Packed } from '../../src/pictures/pack.ts';
import { measure } from '../../src/pictures/face.ts';
import { chartPictures } from '../../src/pictures/charts.ts';
import { planPictures, WANTED } from '../../src/pictures/pictures.ts';
import type { Scene } from '../../src/pictures/scene.ts';
import { toSvg } from '../../src/pictures/svg.ts';
import { concurrently } from '../lib/concurrently.ts';
import { toPng, toThumbnail } from './pictures/render.ts';
import { BuildError, type Step } from './step.ts';

/** So many pictures are drawn at once; more would only wait for processors. */
const AT_ONCE = 4;

async function put(stage: string, path: string, body: string | Buffer): Promise<void> {
  const file = join(stage, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, body);
}

/** A card for every page that names one in its head, from what the page itself says there. */
async function cards(stage: string, plan: Plan): Promise<{ path: string; scene: Scene }[]> {
  const files = (await readdir(stage, { recursive: true })).filter((file) => file.endsWith('index.html')).toSorted();
  const made: { path: string; scene: Scene }[] = [];
  // One by one: all pages at once would be held in memory together.
  for (const file of files) {
    const page = `/${file.split(sep).join('/').slice(0, -'index.html'.length)}`;
    const [head = ''] = (await readFile(join(stage, file), 'utf8')).split('<body');
    const document = parse(head.replace(/<style[\s\S]*?<\/style>/g, ''));
    const said = (property: string): string =>
      document.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content')?.trim() ?? '';
    const path = address.card(page);
    if (!said('image').endsWith(path)) continue;
    const title = page === '/' ? plan.meta.planTitle : said('title');
    made.push({ path, scene: shareCard({ title, description: said('description') }, plan, measure, cardFigure(page, plan)) });
  }
  return made;
}

/** All pictures with a text each: what it says, how it is cited, what one may do with it. */
async function pack(pictures: readonly Packed[], plan: Plan, site: string | undefined): Promise<Buffer> {
  const files: Record<string, Uint8Array> = {};
  for (const one of pictures) {
    files[`${one.file}.png`] = await toPng(one.scene);
    files[`${one.file}.txt`] = new TextEncoder().encode(`\uFEFF${captionFile(one, plan, site)}`);
  }
  return Buffer.from(zip(files));
}

/** 一图读懂, the poster, the charts, and all of them packed: what is made of the plan alone. */
export const pictures: Step = {
  name: 'draw the pictures',
  run: async ({ stage, origin, base, plan }) => {
    if (!plan) throw new BuildError('The pictures are made of a plan that was checked; no step did.');
    const site = origin ?? plan.site.origin;
    const whole = planPictures(plan, measure, site && new URL(base, site).href);
    for (const { file, label } of WANTED)
      if (!whole.some((picture) => picture.file === file))
        console.log(`build: 任务多，${label}放不下，没有做；同样的内容在网页“图解”的文字版里。`);
    for (const { file, scene } of whole) {
      await put(stage, `${address.pictures()}${file}.svg`, toSvg(scene));
      const png = await toPng(scene);
      await put(stage, `${address.pictures()}${file}.png`, png);
      await put(stage, `${address.pictures()}${file}-small.png`, await toThumbnail(png));
    }
    const charts = chartPictures(plan, measure, site && new URL(base, site).href);
    for (const { file, scene } of charts) {
      await put(stage, `${address.pictures()}${file}.svg`, toSvg(scene));
      await put(stage, `${address.pictures()}${file}.png`, await toPng(scene));
    }
    await put(
      stage,
      `${address.pictures()}pack.zip`,
      await pack([...whole.map((one) => ({ ...one, title: one.scene.title })), ...charts], plan, site),
    );
  },
};

/** A card for each page, from what the page says of itself, and the square card. */
export const shareCards: Step = {
  name: 'draw the cards',
  run: async ({ stage, plan }) => {
    if (!plan) throw new BuildError('The cards are made of a plan that was checked; no step did.');
    const all = [...(await cards(stage, plan)), { path: address.squareCard(), scene: squareCard(plan, measure) }];
    await concurrently(all, AT_ONCE, async ({ path, scene }) => put(stage, path, await toPng(scene)));
  },
};
