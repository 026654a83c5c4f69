import { relative } from 'node:path';
import { runBuild } from './build/run.ts';
import { BuildError } from './build/step.ts';
import { PREVIEW } from '../src/site/preview.ts';
import { originOf } from './origin.ts';
import { applyOptions, buildHelp, buildOptions, readArguments, root } from './settings.ts';

const help = `npm run build -- [options]
Checks the content, then makes the whole site with its search index. With a fault in the content it prints every fault and
leaves the earlier site as it was.
${buildHelp}`;

const settings = applyOptions(readArguments(help, buildOptions));
try {
  await runBuild(settings, (line) => console.log(`build: ${line}`));
  console.log(`build: the site is in ${relative(root, settings.out) || settings.out}`);
  if ((await originOf(settings)) === PREVIEW)
    console.log(`build: a preview; set its address (--origin) before you publish it, canonical links name ${PREVIEW}`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
