import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { ensureBrowser } from './browser.ts';
import { serve } from './serve/server.ts';
import { root } from './lib/root.ts';
import { readArguments } from './lib/arguments.ts';
import { readSettings } from '../src/site/settings.ts';

const help = `npm run home-picture
Takes the README's picture of the built site's home page, 1280 px wide and light, into .github/home.png. Build first (npm run build).`;

readArguments(help, {});
const FILE = join(root, '.github/home.png');
const VIEW = { width: 1280, height: 1000 };

const { out, base } = readSettings();
const site = await serve({ dir: out, base, port: 0 });
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: VIEW, colorScheme: 'light', locale: 'zh-CN', reducedMotion: 'reduce' });
  await page.goto(site.url, { waitUntil: 'networkidle' });
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, picture);
  console.log(`${relative(root, FILE)}: ${Math.ceil(picture.length / 1000)} KB`);
} finally {
  await browser.close();
  await site.close();
}
