import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { relocatePage, relocateScript, TOKEN, wayUp } from '../../scripts/archive/relocate.ts';
import { hashOf } from '../../scripts/build/inline.ts';
import { MARK } from '../../scripts/build/mark.ts';
import { strangersIn } from '../../scripts/build/policy.ts';
import { root } from '../../scripts/lib/root.ts';
import { addresses, brokenBecause } from './support/links.ts';
import { readSite } from './support/site.ts';

const bytes = readFileSync(join(root, '.build/archive.zip'));
const entries = unzipSync(bytes);
// Unpacked somewhere on somebody's web server.
const site = readSite('.build/archive', '/any/where/');
/** The zip file has no mark of a build: where it is unpacked people may add files of their own. */
const packed = site.files.filter((file) => file !== MARK);

describe('the archive', () => {
  test('holds the whole site', () => {
    expect(Object.keys(entries).toSorted()).toEqual(packed);
    const home = readSite('dist', '/');
    expect(site.pages.map((page) => page.path)).toEqual(home.pages.map((page) => page.path));
    for (const file of packed) expect(Buffer.from(entries[file] ?? []).equals(readFileSync(join(site.dir, file))), file).toBe(true);
  });

  test('has no time of day in it: every entry is of the same moment, the first that zip knows', () => {
    const moments = new Set<string>();
    for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
      moments.add(bytes.subarray(at + 12, at + 16).toString('hex'));
    expect([...moments]).toEqual(['00002100']);
  });

  test('names every entry a file that everyone may read, in the words of Unix', () => {
    const modes = new Set<string>();
    for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1'))
      modes.add(`${bytes[at + 5]} ${bytes.readUInt16LE(at + 40).toString(8)}`);
    // 3 is Unix; the mode stands in the upper half of the external attributes.
    expect([...modes]).toEqual(['3 100644']);
  });

  test('links only by relative addresses, and each leads somewhere', () => {
    const wrong = site.pages.flatMap((page) =>
      addresses(page).flatMap(({ element, value }) => {
        const home = element.getAttribute('rel') === 'canonical';
        const broken = home ? undefined : value.startsWith('/') ? 'begins at the root' : brokenBecause(site, page, value);
        return broken ? [`${page.path}: ${value} ${broken}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves no trace of the path that it was built with', () => {
    for (const file of site.files) expect(readFileSync(join(site.dir, file)).includes(TOKEN.slice(1, -1)), file).toBe(false);
  });

  test('has pages whose policies know each script and style in them, also as they are now', () => {
    for (const page of [...site.pages, ...site.frames]) expect(strangersIn(page.html), page.path).toEqual([]);
  });

  test('has data files as their manifest says', () => {
    const { files } = JSON.parse(Buffer.from(entries['data/manifest.json'] ?? []).toString()) as {
      files: { name: string; sha256: string }[];
    };
    for (const { name, sha256 } of files)
      expect(
        createHash('sha256')
          .update(entries[`data/${name}`] ?? new Uint8Array())
          .digest('hex'),
        name,
      ).toBe(sha256);
  });
});

describe('making addresses relative', () => {
  test('a page’s lead up to the root, its full ones to the site’s home', () => {
    const page = `<script>1</script><a href="${TOKEN}tasks/16/#a">x</a><link rel="canonical" href="https://a.example${TOKEN}tasks/">`;
    expect(relocatePage(page, 'tasks/1/index.html', 'https://a.example')).toBe(
      '<script>siteBase=new URL("../../",location.href).pathname</script><script>1</script><a href="../../tasks/16/#a">x</a><link rel="canonical" href="https://a.example/tasks/">',
    );
    expect(wayUp('index.html')).toBe('./');
  });

  test('a page’s policy names its scripts as they are then, and none that it did not name before', () => {
    const policy = (...hashes: string[]): string =>
      `<meta http-equiv="content-security-policy" content="default-src 'none';script-src 'self' ${hashes.join(' ')};style-src 'self'">`;
    const [known, stranger] = [`import("${TOKEN}a.js")`, `import("${TOKEN}b.js")`];
    const page = `${policy(hashOf(known))}<script>${known}</script><script>${stranger}</script>`;
    expect(relocatePage(page, 'index.html', 'https://a.example')).toContain(
      policy(hashOf('import("./a.js")'), hashOf('siteBase=new URL("./",location.href).pathname')),
    );
  });

  test('a script’s begin where the page says that the site stands, in whatever quotes', () => {
    expect(relocateScript(`f("${TOKEN}a/"+x,'${TOKEN}',\`${TOKEN}\${y}\`)`)).toBe(
      'f((globalThis.siteBase+"a/")+x,(globalThis.siteBase+\'\'),`${globalThis.siteBase}${y}`)',
    );
  });
});
