import { foldWidth } from '../../../notice/text.ts';
import { TEXT_FOLDERS } from '../../text-folders.ts';
import type { PartialRecords } from '../../records.ts';

/** How names of offices and schools end. 格局, 大厅, 全部 are none. */
const OFFICE =
  /委员会|联席会议|(?<![布格结全大当残僵])局(?![部面限势域长])|(?<![大客餐])厅(?![长堂])|部门|学院|大学|(?<=[市区县旗省][\p{Script=Han}]{1,4})办(?=[受负牵公、，。；]|$)|(?<=[\p{Script=Han}]{3})(?<![全内外干局总各东西南北中本支分头上下后前])部(?=[、，。；,;）)]|印发|联合|等|$)/gu;
/** What stands before where none is named: 主管部门, 各部门, 的学院. */
const ANY_OFFICE = /(?:^|[^\p{Script=Han}]|[在把让从管关各任其由的些个府能务市级本多按给到同几哪该和与向问是归为对或])$/u;
/** Levels of government. */
const LEVELS = ['国家级', '自治区级', '省级', '市级', '州级', '县级', '区级', '乡级'];

/** Names of a plan's world: all that its text, its departments and the policies it rests on call somebody. */
export function knownNames({ plan, departments, references, ...records }: PartialRecords): string {
  const texts = [
    ...(plan ? [plan.data.title, plan.data.planTitle, plan.data.issuer ?? '', plan.data.jurisdiction ?? ''] : []),
    ...TEXT_FOLDERS.flatMap((name) => records[name].map(({ body }) => body)),
    ...departments.flatMap(({ data }) => [data.name, ...data.shortNames, ...data.printed]),
    ...references.flatMap(({ data }) => [
      data.title,
      data.issuer ?? '',
      ...data.facts.flatMap(({ says, article = '' }) => [says, article]),
    ]),
  ];
  return foldWidth(texts.join('\n'));
}

/** The Chinese characters before a place, nearest last. */
const hanBefore = (text: string, at: number): string => /\p{Script=Han}*$/u.exec(text.slice(0, at))?.[0] ?? '';

/** Offices and schools in an editor's words of whose name not even the last characters are known (教肓局). */
export function unknownOffices(words: string, known: string): string[] {
  const text = foldWidth(words);
  return [...text.matchAll(OFFICE)].flatMap((match) => {
    const before = hanBefore(text, match.index);
    if (before === '' || ANY_OFFICE.test(before)) return [];
    if (known.includes(before.slice(-1) + match[0])) return [];
    return [before.slice(-8) + match[0]];
  });
}

/** A level of government that is not the one of which the evidence says the same: 市级……公布 for 省级……公布. */
export function otherLevel(words: string, evidence: readonly string[], known: string): { found: string; level: string } | undefined {
  const text = foldWidth(words);
  for (const match of text.matchAll(new RegExp(LEVELS.join('|'), 'gu'))) {
    const after = /^\p{Script=Han}{4}/u.exec(text.slice(match.index + match[0].length))?.[0];
    if (after === undefined || known.includes(match[0] + after)) continue;
    const level = LEVELS.find((other) => evidence.some((one) => one.includes(other + after)));
    if (level !== undefined) return { found: match[0] + after, level };
  }
  return undefined;
}
