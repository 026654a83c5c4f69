import { join } from 'node:path';
import { root } from '../../../scripts/settings.ts';
import { filesOf } from '../../build/support/site.ts';

/** Paths of all pages of the built site: `/`, `/tasks/16/`, `/404.html`. */
export const allPaths: string[] = filesOf(join(root, 'dist'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
