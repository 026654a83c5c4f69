import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticAt, type Check } from '../rules/context.ts';

/** Digits that nobody was given: all alike, or one after the other. */
const MADE_UP = /^(\d)\1*$|^0?123456789?0?1?2?3?4?$/;
/** Words and addresses of somebody who meant to come back. */
const PLACEHOLDER = /[X×x]{3,}|待[补定填]|TODO|TBD|example\.(?:com|org|net)|@example\b|0000-?00000/iu;
const NUMBERS = ['siteIdCode', 'icp', 'police'] as const;

function* wordsIn(value: unknown, path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* wordsIn(item, [...path, key]);
}

/** What only the operator has been given is there or away; a number to be put in later is never published. */
export const checkOperator: Check = ({ records: { site, seal, changes } }) => {
  if (!site) return [];
  const { data } = site;
  const told = (path: readonly PropertyKey[], found: string): Diagnostic =>
    diagnosticAt(site, 'placeholder', path, {
      found,
      expected: '主办单位实际取得的号码、地址和名称',
      fix: '填上真的；还没有取得的，删去这一行，网页就不显示。',
    });
  const numbers = NUMBERS.flatMap((key) => {
    const digits = /\d{6,}/.exec(data[key] ?? '')?.[0];
    return digits !== undefined && MADE_UP.test(digits) ? [told([key], data[key] ?? '')] : [];
  });
  const known = [...(seal?.data.log ?? []).map(({ date }) => date), ...changes.map((change) => change.data.date)].toSorted().at(-1) ?? '';
  const expired = data.security !== undefined && data.security.expires < known;
  const words = [...wordsIn(data)].filter(([[key], text]) => key !== 'description' && PLACEHOLDER.test(text));
  return [
    ...numbers,
    ...words.map(([path, text]) => told(path, text)),
    // Whether it has run out today is told by the reminders of a build; here the content itself knows a later day.
    ...(expired
      ? [
          diagnosticAt(site, 'expired', ['security', 'expires'], {
            found: data.security?.expires ?? '',
            expected: `晚于内容里最近的一天 ${known}`,
            fix: '核对联系方式还有没有效，写上新的日期；没有的，删去 security。',
          }),
        ]
      : []),
  ];
};
