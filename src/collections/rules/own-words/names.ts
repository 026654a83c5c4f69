import { numeral } from '../../../notice/numerals.ts';
import { foldWidth } from '../../../notice/text.ts';
import { TEXT_FOLDERS } from '../../text-folders.ts';
import type { PartialRecords } from '../../records.ts';

/** How names of offices and schools end. 格局, 大厅, 全部 are none. */
const OFFICE =
  /委员会|联席会议|(?<![布格结全大当残僵])局(?![部面限势域长])|(?<![大客餐])厅(?![长堂])|部门|学院|大学|(?<=[市区县旗省][\p{Script=Han}]{1,4})办(?=[受负牵公、，。；]|$)|(?<=[\p{Script=Han}]{3})(?<![全内外干局总各东西南北中本支分头上下后前])部(?=[、，。；,;）)]|印发|联合|等|$)/gu;
/** What stands before where none is named: 主管部门, 各部门, 的学院. */
const ANY_OFFICE = /(?:^|[^\p{Script=Han}]|[在把让从管关各任其由的些个府能务市级本多按给到同几哪该和与向问是归为对或])$/u;
/** Names of a plan's world: all that its text, its departments and the policies it rests on call somebody. */
export function knownNames({ plan, departments, references, ...records }: PartialRecords): string {
  const texts = [
    ...(plan ? [plan.data.title, plan.data.planTitle, ...(plan.data.issuers ?? []), plan.data.jurisdiction ?? ''] : []),
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

/** Levels of government as one writes them; 自治区 and 省 are one level. */
const LEVEL = /(?<level>国家|自治区|省|市|州|盟|县|旗|乡|镇)(?<tail>级的?|里的?|的)?(?=(?<after>[\p{Script=Han}、]{6}))/gu;
/** 省级或国家的: the second of two levels has said what it is beside the first. */
const PAIRED = /(?:国家|自治区|省|市|县)(?:级|里)?[、或和与]$/u;
const rank = (level: string): string => (level === '省' ? '自治区' : level);

/** A level of government that is not the one of which the evidence, or the rest of the content, says the same: 市级……公布 for 省级……公布. */
export function otherLevel(
  words: string,
  evidence: readonly string[],
  { known, elsewhere }: { known: string; elsewhere: string },
): { found: string; level: string } | undefined {
  const text = foldWidth(words);
  for (const { groups, index } of text.matchAll(LEVEL)) {
    const { level = '', tail = '', after = '' } = groups ?? {};
    // What stands in a name of the plan's world is a name.
    if (known.includes(level + tail + after) || PAIRED.test(text.slice(0, index))) continue;
    const said = [...evidence, elsewhere].flatMap((one) => [...one.matchAll(LEVEL)].filter((match) => match.groups?.['after'] === after));
    const levels = said.map((match) => rank(match.groups?.['level'] ?? ''));
    // The words themselves stand among all words once.
    if (levels.filter((one) => one === rank(level)).length > 1 || levels.every((one) => one === rank(level))) continue;
    const other = said.find((match) => rank(match.groups?.['level'] ?? '') !== rank(level));
    if (other) return { found: text.slice(index, index + level.length + tail.length + after.length), level: other[0] };
  }
  return undefined;
}

/** 某局等9部门, in which another stands first than in the text, or with another number. */
export function otherIssuer(words: string, known: string): string | undefined {
  const plain = (text: string): string =>
    foldWidth(text).replace(/等([一二三四五六七八九十]+)(?=个?(?:部门|单位|部委))/gu, (_, n: string) => `等${numeral(n) ?? n}`);
  const [text, said] = [plain(words), plain(known)];
  for (const [found, name = ''] of text.matchAll(/(\p{Script=Han}{2,})等\d+个?(?:部门|单位|部委)/gu)) {
    const tail = found.slice(Math.max(0, name.length - 3));
    if (!said.includes(tail)) return found.slice(-12);
  }
  return undefined;
}
