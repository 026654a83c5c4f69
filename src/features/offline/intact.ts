/** Name of the parameter with which Workbox tells the revisions of a file apart in its cache; ours are checksums. */
const REVISION = '__WB_REVISION__';

/**
 * Whether a cached file is what the build made: its SHA-256 equals the one in its cache address.
 * @param url address under which the file is cached, with the checksum (64 hexadecimal digits) as its revision
 */
export async function intact(url: string, response: Response): Promise<boolean> {
  const wanted = new URL(url).searchParams.get(REVISION);
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return wanted === [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
