import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteData } from '../../src/collections/site/schema.ts';
import type { Step } from './step.ts';

/** RFC 9116: whom to tell of a hole, until when that holds, where this file stands. */
export function securityTxt({ contact, expires }: NonNullable<SiteData['security']>, address: string | undefined): string {
  const canonical = address === undefined ? [] : [`Canonical: ${address}`];
  return [`Contact: ${contact}`, `Expires: ${expires}T23:59:59+08:00`, 'Preferred-Languages: zh, en', ...canonical, ''].join('\n');
}

/** `/.well-known/security.txt`, of a site whose operator says whom to tell. */
export const securityFile: Step = {
  name: 'say whom to tell of a hole',
  run: async ({ stage, plan, origin, base }) => {
    const security = plan?.site.security;
    if (!security) return;
    const known = origin ?? plan.site.origin;
    await mkdir(join(stage, '.well-known'), { recursive: true });
    await writeFile(
      join(stage, '.well-known', 'security.txt'),
      securityTxt(security, known && base === '/' ? `${known}/.well-known/security.txt` : undefined),
    );
  },
};
