import { relative } from 'node:path';
import { runBuild } from './build/run.ts';
import { telling } from './build/tell.ts';
import { PREVIEW } from '../src/site/preview.ts';
import { originOf } from './origin.ts';
import { root } from './lib/root.ts';
import { applyOptions, buildHelp, buildOptions, readArguments } from './lib/arguments.ts';

const help = `npm run build -- [options]
Checks the content, then makes the whole site with its search index. With a fault in the content it prints every fault and
leaves the earlier site as it was. The folder for the site must be new, empty or made by a build.
${buildHelp}
Ends with 1 for mistakes in the content, 2 when the options or the folder are refused, 3 when another build is at the same folder, 4 when the disk is
full or cannot be written.`;

const settings = applyOptions(readArguments(help, buildOptions));
await telling(async () => {
  await runBuild(settings, (line) => console.log(`build: ${line}`));
  console.log(`build: the site is in ${relative(root, settings.out) || settings.out}`);
  if ((await originOf(settings)) === PREVIEW)
    console.log(`build: a preview; set its address (--origin) before you publish it, canonical links name ${PREVIEW}`);
});
