import { encode } from 'uqr';
import { chineseDate } from '../../notice/text.ts';
import { shape, type Area, type Mark } from '../scene.ts';
import { line, paragraph } from '../text.ts';
import { stack, style, type Part } from './kit.ts';

/** A QR code as squares, one for every run of dark modules in a row, with the quiet zone that readers need. */
function qrCode(text: string, x: number, y: number, side: number): Mark[] {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const step = side / size;
  const marks: Mark[] = [shape('paper', x, y, side, side)];
  for (const [row, modules] of data.entries())
    for (let from = 0; from < size; from++) {
      if (!modules[from]) continue;
      let to = from;
      while (to < size && modules[to]) to++;
      marks.push(shape('ink', x + from * step, y + row * step, (to - from) * step, step * 1.02));
      from = to;
    }
  return marks;
}

/** Where every word of the picture comes from; a QR code with its address only where it is known where the site stands. */
export const foot =
  (address: string | undefined): Part =>
  (kit, area) => {
    const { plan, sizes, measure } = kit;
    const { meta, site } = plan;
    const side = address ? sizes.small * 9 : 0;
    const top = area.y + sizes.small;
    const text = { x: area.x, y: top, width: area.width - (side ? side + sizes.small : 0) };
    const small = { ...style(sizes.small, 'soft'), leading: 1.6 };
    const facts = [
      `依据：${meta.issuer ?? ''}《${meta.planTitle}》`,
      ...[[meta.documentNumber, meta.published && `${chineseDate(meta.published)}公开`].filter(Boolean).join('，')].filter(Boolean),
      '以正式文件为准；原文前后不一处见网页。',
      ...(site.operator ? [`主办：${site.operator}`] : []),
      ...(address && measure(address, small) <= text.width ? [address] : []),
    ];
    const words = stack(text, 0, [
      (at) => paragraph(site.name, at, { ...style(sizes.name, 'ink', 'title'), leading: 1.6, title: true }, measure),
      ...facts.map((fact) => (at: Area) => paragraph(fact, at, small, measure)),
    ]);
    const rule = shape('accent', area.x, area.y, area.width, 4);
    if (!address) return { marks: [rule, ...words.marks], bottom: words.bottom };
    const x = area.x + area.width - side;
    const call = line('扫码看原文', { x, y: top + side, width: side, height: sizes.small * 1.2 }, { ...small, align: 'middle' }, measure);
    const bottom = Math.max(words.bottom, top + side + sizes.small * 1.2);
    return { marks: [rule, ...words.marks, ...qrCode(address, x, top, side), call], bottom };
  };
