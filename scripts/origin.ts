import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PREVIEW } from '../src/site/preview.ts';
import { siteOrigin } from '../src/collections/web-address.ts';
import type { Settings } from '../src/site/settings.ts';

/** Address of the site without path, as `astro.config.mjs` finds it: told to the build, else in `site.yaml`, else that of a preview. */
export async function originOf({ content, origin }: Pick<Settings, 'content' | 'origin'>): Promise<string> {
  const site = parse(await readFile(join(content, 'site.yaml'), 'utf8')) as { origin?: string };
  return origin ?? siteOrigin(site.origin ?? '') ?? PREVIEW;
}
