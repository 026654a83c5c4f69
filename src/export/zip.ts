import { zipSync, type Zippable } from 'fflate';

/** Every entry carries this time, the earliest that zip knows, so that the same files give the same archive. By parts: zip has local time without a zone. */
const EPOCH = new Date(1980, 0, 1);

/** A regular file that its owner may write and everyone may read, where zip keeps the mode of Unix. Without it Info-ZIP's `unzip` makes files that nobody may read. */
const READABLE = (0o100644 << 16) >>> 0;

/** A zip archive of files by path, in the order of their paths, without the time of day in it; whoever unpacks it can read them. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(
    Object.keys(files)
      .toSorted()
      .map((path) => [path, files[path] ?? new Uint8Array()]),
  );
  return zipSync(entries, { mtime: EPOCH, level: 9, os: 3, attrs: READABLE });
}
