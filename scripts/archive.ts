import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { zip } from '../src/export/zip.ts';
import { refreshManifest } from './archive/manifest.ts';
import { relocate, TOKEN } from './archive/relocate.ts';
import { check } from './build/check.ts';
import { pages } from './build/pages.ts';
import { pictures } from './build/pictures.ts';
import { policy } from './build/policy.ts';
import { qrCodes } from './build/qr-codes.ts';
import { runSteps } from './build/run.ts';
import { search } from './build/search.ts';
import { BuildError, type Step } from './build/step.ts';
import { swap } from './build/swap.ts';
import { originOf } from './origin.ts';
import { applyOptions, buildOptions, readArguments, root } from './settings.ts';

const help = `npm run archive -- [options]
Builds the site once more, with relative addresses, and packs it into a zip file. Unpacked, it works on any web server, at any path, without a
network beyond it.
  --content DIR   content folder (PLAN_CONTENT, default content)
  --origin URL    address of the site's home, to which shared links lead (PLAN_ORIGIN)
  --date DAY      day as of which the site tells what is past and in force (PLAN_DATE, default today in China)
  --file FILE     the zip file (default .build/archive.zip); beside it, the same without zip in a folder`;

const { file: wanted, ...values } = readArguments(help, {
  content: buildOptions.content,
  origin: buildOptions.origin,
  date: buildOptions.date,
  file: { type: 'string' },
});
const file = resolve(root, String(wanted ?? '.build/archive.zip'));
const settings = applyOptions({ ...values, out: file.replace(/\.zip$/, ''), base: TOKEN });

/** Addresses in pictures are those of the site's home, too. */
const picturesOfHome: Step = { ...pictures, run: (build) => pictures.run({ ...build, base: '/' }) };

const makeRelative: Step = {
  name: 'make addresses relative',
  run: async ({ stage, ...settings }) => {
    await relocate(stage, await originOf(settings));
    await refreshManifest(stage);
  },
};

try {
  await runSteps([check, pages, picturesOfHome, makeRelative, qrCodes, policy, search, swap], settings, (line) =>
    console.log(`archive: ${line}`),
  );
  const entries = (await readdir(settings.out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    files[relative(settings.out, path).split(sep).join('/')] = await readFile(path);
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zip(files));
  console.log(`archive: ${relative(root, file)}, ${entries.length} files`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
