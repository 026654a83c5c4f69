import { chmod, lstat, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { zip } from '../src/export/zip.ts';
import { refreshManifest } from './archive/manifest.ts';
import { relocate, TOKEN } from './archive/relocate.ts';
import { check } from './build/check.ts';
import { decks } from './build/decks.ts';
import { entriesOf, readMark } from './build/mark.ts';
import { pages } from './build/pages.ts';
import { pictures, shareCards } from './build/pictures.ts';
import { refused } from './build/place.ts';
import { policy } from './build/policy.ts';
import { qrCodes } from './build/qr-codes.ts';
import { FILE_MODE, readable } from './build/readable.ts';
import { runSteps } from './build/run.ts';
import { search } from './build/search.ts';
import type { Step } from './build/step.ts';
import { swap } from './build/swap.ts';
import { telling } from './build/tell.ts';
import { originOf } from './origin.ts';
import { root } from './lib/root.ts';
import { applyOptions, buildOptions, readArguments } from './lib/arguments.ts';
import { makeFolder } from './lib/make-folder.ts';

const help = `npm run archive -- [options]
Builds the site once more, with relative addresses, and packs it into a zip file. Unpacked, it works on any web server, at any path, without a
network beyond it.
  --content DIR   content folder (PLAN_CONTENT, default content)
  --origin URL    address of the site's home, to which shared links lead (PLAN_ORIGIN)
  --date DAY      day as of which the site tells what is past and in force (PLAN_DATE, default today in China)
  --file FILE     the zip file (default .build/archive.zip); beside it, the same without zip in a folder
The folder must be new, empty or made by a build, and a zip file that is there already must stand beside such a folder.`;

const { file: wanted, ...values } = readArguments(help, {
  content: buildOptions.content,
  origin: buildOptions.origin,
  date: buildOptions.date,
  file: { type: 'string' },
});
const file = resolve(root, String(wanted ?? '.build/archive.zip'));
if (!/[^/\\]\.zip$/.test(file)) {
  console.error(`archive: --file names the zip file, and ${file} does not end with .zip\n\n${help}`);
  process.exit(2);
}
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

/** Refuses to write over a file that is not known to be an earlier archive. */
async function assertOwn(): Promise<void> {
  const folder = await lstat(settings.out).catch(() => undefined);
  if (folder?.isSymbolicLink()) throw refused(settings.out, 'it is a link');
  const there = await lstat(file).catch(() => undefined);
  if (!there || (there.isFile() && (await readMark(settings.out)))) return;
  throw refused(file, 'it is there, and no folder beside it says that a build made it');
}

/** The zip file, as yet under another name; the folder comes first. */
const partOf = (beside: string): string => join(beside, 'archive.zip');
let count = 0;
const pack: Step = {
  name: 'pack',
  run: async ({ stage, beside }) => {
    await assertOwn();
    const files: Record<string, Uint8Array> = {};
    for (const entry of await entriesOf(stage)) files[entry] = await readFile(join(stage, entry));
    count = Object.keys(files).length;
    await makeFolder(beside);
    await writeFile(partOf(beside), zip(files));
    await chmod(partOf(beside), FILE_MODE);
  },
};
const putZip: Step = {
  name: 'put the archive in place',
  run: ({ beside }) => rename(partOf(beside), file),
};

await telling(async () => {
  await assertOwn();
  await runSteps(
    [check, [pages, picturesOfHome, decks], shareCards, policy, makeRelative, qrCodes, search, readable, pack, swap, putZip],
    settings,
    (line) => console.log(`archive: ${line}`),
  );
  console.log(`archive: ${relative(root, file)}, ${count} files`);
});
