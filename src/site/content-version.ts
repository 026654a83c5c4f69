import { loadDataFiles } from './data-files.ts';

/** Version of the content, as the manifest of the open data has it: the same content, the same version. */
export async function loadContentVersion(): Promise<string> {
  const manifest = (await loadDataFiles()).find((file) => file.name === 'manifest.json');
  if (!manifest) throw new Error('loadContentVersion: the open data has no manifest');
  return (JSON.parse(new TextDecoder().decode(manifest.bytes)) as { contentVersion: string }).contentVersion;
}
