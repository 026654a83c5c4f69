import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { draw, toPng } from '../../../scripts/build/pictures/render.ts';
import { root } from '../../../scripts/lib/root.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { squareCard } from '../../../src/pictures/card.ts';
import { measure } from '../../../src/pictures/face.ts';
import { planPictures, type PlanPicture } from '../../../src/pictures/pictures.ts';
import { shape, type Scene } from '../../../src/pictures/scene.ts';
import { toSvg } from '../../../src/pictures/svg.ts';

const SITE = 'https://zhaoshi.plan.example/chanjiao/';
/** What a messenger, and a reader on a slow line, takes without complaint. */
const LARGEST = 600_000;

/** What a phone reads from the lower part of a picture, where the code stands; nothing when there is no code. */
async function scanned(png: Buffer): Promise<string | undefined> {
  const { width, height } = await sharp(png).metadata();
  const part = Math.min(height, Math.round(width * 0.6));
  const lower = sharp(png).extract({ left: 0, top: height - part, width, height: part });
  const { data, info } = await lower.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

let plan: Plan;
let made: PlanPicture[];
let drawn: Buffer[];
beforeAll(async () => {
  const read = await checkContent(join(root, 'content'));
  if (!read.plan) throw new Error('the content has diagnostics');
  plan = read.plan;
  made = planPictures(plan, measure, SITE);
  drawn = await Promise.all(made.map(({ scene }) => draw(scene)));
}, 120_000);

describe('pictures as files', () => {
  test('a phone that scans the code comes to the site', async () => {
    const coded = made.flatMap(({ file }, i) => (file === 'plan-handout-1' ? [] : [drawn[i]]));
    for (const png of coded) expect(png && (await scanned(png))).toBe(SITE);
  });

  test('each is a PNG of its own size and small enough to send', async () => {
    for (const [i, png] of drawn.entries()) {
      const { format, width, height } = await sharp(png).metadata();
      expect(format).toBe('png');
      expect(width).toBeGreaterThanOrEqual(made[i]?.scene.width ?? Infinity);
      expect(width / height).toBeCloseTo((made[i]?.scene.width ?? 0) / (made[i]?.scene.height ?? 1), 3);
      expect(png.length).toBeLessThan(LARGEST);
    }
  });

  test('the poster comes out of the printer as one A3 sheet', async () => {
    const [i, poster] = [...made.entries()].find(([, { scene }]) => scene.paper) ?? [];
    expect(poster?.scene.paper).toEqual({ width: 297, height: 420 });
    expect(poster && toSvg(poster.scene)).toMatch(/^<svg [^>]*width="297mm" height="420mm"/);
    const { width, height, density = 0 } = await sharp(drawn[i ?? 0]).metadata();
    expect([width, height].map((pixels) => Math.round((pixels / density) * 25.4))).toEqual([297, 420]);
    expect(density).toBeGreaterThan(200);
  });

  test('the same picture gives the same bytes', async () => {
    const scene = squareCard(plan, measure);
    expect(await draw(scene)).toEqual(await draw(scene));
  });

  test('a picture that did not change is not drawn again; one that did is', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'pictures-'));
    onTestFinished(() => rm(cache, { recursive: true }));
    const before: Scene = { width: 9, height: 9, title: 'a dot', marks: [shape('ink', 1, 1, 3, 3)] };
    const after: Scene = { ...before, marks: [shape('ink', 1, 1, 3, 4)] };
    const times: Scene[] = [];
    const count = (scene: Scene): Promise<Buffer> => {
      times.push(scene);
      return draw(scene);
    };
    const first = await toPng(before, cache, count);
    expect(await toPng({ ...before }, cache, count)).toEqual(first);
    expect(times).toEqual([before]);
    expect(await toPng(after, cache, count)).not.toEqual(first);
    expect(times).toEqual([before, after]);
  });
});
