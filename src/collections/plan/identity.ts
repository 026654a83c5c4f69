import { markOf } from '../../notice/marks.ts';
import { brief } from '../diagnostic.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** Where a name of an administrative region ends (行政区划). */
const REGION = /(?:省|自治区|特别行政区|市|区|县|旗|州|盟|地区|乡|镇|街道)$/u;

/** Whom the notice binds is the editor's reading; the name of the place must stand in its title or in its issuer's name. */
export const checkJurisdiction: Check = ({ records: { plan } }) => {
  if (!plan) return [];
  const { jurisdiction, title, planTitle, issuers = [] } = plan.data;
  if (jurisdiction === undefined) return [];
  if (REGION.test(jurisdiction) && [title, planTitle, ...issuers].some((text) => text.includes(jurisdiction))) return [];
  return [
    diagnosticAt(plan, 'jurisdiction', ['jurisdiction'], {
      found: jurisdiction,
      expected: '标题或发文机构里写着的行政区域，写到“省、市、区、县”为止',
      fix: '照标题或发文机构改。',
    }),
  ];
};

/** The frame of a web page stands around the notice, or goes through all its pages; a whole sentence in it is text that would be lost. */
export const checkFrame: Check = ({ records: { plan }, source }) => {
  if (!plan || source === undefined) return [];
  const lines = source.split(/\r?\n/).map((text) => text.trim());
  return plan.data.source.frame.flatMap((framed, i) => {
    const words = framed.trim();
    const places = lines.flatMap((text, at) => (text === words ? [at] : []));
    // What a printer puts on every page comes again; a paragraph of the notice is printed once.
    if (places.length !== 1 || !(/[。；]$/.test(words) || markOf(words) !== undefined)) return [];
    return [
      diagnosticAt(plan, 'frame-in-text', ['source', 'frame', i], {
        found: `“${brief(words, 24)}”，正式文本第 ${(places[0] ?? 0) + 1} 行`,
        expected: '通知之前或之后的网页文字',
        fix: '从 frame 里删去；它是通知的正文。',
      }),
    ];
  });
};
