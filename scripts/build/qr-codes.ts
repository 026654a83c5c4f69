import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { parse } from 'node-html-parser';
import { encode } from 'uqr';
import { address } from '../../src/plan/addresses.ts';
import type { Step } from './step.ts';

/** A QR code as a small SVG: every row of dark modules a stroke, with the quiet zone of four modules that readers need (ISO/IEC 18004). */
function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const rows = data.flatMap((modules, y) =>
    Array.from(
      modules
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
      ({ index, 0: run }) => `M${index} ${y}.5h${run.length}`,
    ),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${rows.join('')}"/></svg>\n`
  );
}

/** A QR code for every page that shows one: of the page's canonical address, which the page itself names. */
export const qrCodes: Step = {
  name: 'draw the QR codes',
  run: async ({ stage }) => {
    const files = (await readdir(stage, { recursive: true })).filter((file) => file.endsWith('index.html')).toSorted();
    for (const file of files) {
      const path = address.qrCode(`/${file.split(sep).join('/').slice(0, -'index.html'.length)}`);
      const html = await readFile(join(stage, file), 'utf8');
      if (!html.includes(`${path.slice(1)}"`)) continue;
      const canonical = parse(html).querySelector('link[rel="canonical"]')?.getAttribute('href');
      if (!canonical) continue;
      await mkdir(dirname(join(stage, path)), { recursive: true });
      await writeFile(join(stage, path), qrSvg(canonical));
    }
  },
};
