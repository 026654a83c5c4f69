import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256, versionOf } from '../../src/export/files.ts';

interface Manifest {
  contentVersion: string;
  files: { name: string; bytes: number; sha256: string }[];
}

/** Brings the manifest of the data files up to date after their addresses were changed. */
export async function refreshManifest(dir: string): Promise<void> {
  const path = join(dir, 'data', 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  for (const file of manifest.files) {
    const body = await readFile(join(dir, 'data', file.name));
    Object.assign(file, { bytes: body.length, sha256: sha256(body) });
  }
  manifest.contentVersion = versionOf(manifest.files.map((file) => file.sha256));
  await writeFile(path, `${JSON.stringify(manifest, null, 1)}\n`);
}
