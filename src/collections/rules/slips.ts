import { pinyin } from 'pinyin-pro';
import { foldWidth } from '../../notice/text.ts';
import type { Entry, PartialRecords } from '../records.ts';
import { TEXT_FOLDERS } from '../text-folders.ts';
import { anyBroken, diagnosticAt, type Check } from './context.ts';
import { ownWords, type OwnWords } from './own-words/fields.ts';

/** Characters that are taken for each other by eye, a group each. */
const ALIKE = '人入八 乌鸟岛 己已巳 末未 土士 日曰 干千于 天夭 大太犬 王玉主 木本术 市布币 育肓盲 官宫 院阮 拨拔 低底抵 免兔 税悦脱 技枝 证征 奖浆 链连 融隔 企止 贷货 债侦 券卷 绿缘 审甲 规现 型形 订钉 部郡 社杜 财材 政攻 局屋 赋贼 辟避 师帅 台合'; // prettier-ignore
const GROUPS = ALIKE.split(' ');
/** A name of so many characters is told from another by all of them; in a shorter one only what looks or sounds alike is a slip. */
const LONG = 7;

const sound = (character: string): string => pinyin(character, { toneType: 'none' });
const isSlip = (a: string, b: string): boolean =>
  GROUPS.some((group) => group.includes(a) && group.includes(b)) || (/^\p{Script=Han}{2}$/u.test(a + b) && sound(a) === sound(b));

/** Where a name stands in words but for one character; half of it stands there as it is. */
function* near(name: string, words: string): Generator<string> {
  const half = Math.ceil(name.length / 2);
  for (const [part, offset] of [
    [name.slice(0, half), 0],
    [name.slice(-half), name.length - half],
  ] as const)
    for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) {
      const start = at - offset;
      const piece = words.slice(start, start + name.length);
      if (start < 0 || piece.length < name.length) continue;
      const differ = Array.from({ length: name.length }, (_, i) => i).filter((i) => name.charAt(i) !== piece.charAt(i));
      const [i = 0] = differ;
      if (differ.length !== 1 || !/^\p{Script=Han}$/u.test(piece.charAt(i))) continue;
      if (name.length >= LONG || isSlip(name.charAt(i), piece.charAt(i))) yield piece;
    }
}

/** A name that words misspell by a character; what the text, a policy or another name says in those words is none. */
export function slipIn(words: string, names: readonly string[], said: string): { found: string; name: string } | undefined {
  const folded = foldWidth(words);
  for (const name of names)
    for (const found of near(name, folded)) if (!said.includes(found) && !names.includes(found)) return { found, name };
  return undefined;
}

export const SLIP = { fix: '核对错字；确实是另一个名称的，换一个分得清的说法。' };

/** Names of a plan's world, widths folded: its place, its units, its terms. */
export function namesOf({ plan, departments, glossary }: PartialRecords): string[] {
  const units = departments.flatMap(({ data }) => [data.name, ...data.printed, ...data.shortNames]);
  const names = [
    ...[plan?.data.jurisdiction ?? '', ...(plan?.data.issuers ?? [])],
    ...units.flatMap((name) => [name, name.replace(/^[省市区县旗州盟]/u, '')]),
    ...glossary.flatMap(({ data }) => [data.term, ...data.forms]),
  ];
  return [...new Set(names.map(foldWidth))].filter((name) => name.length > 2);
}

/** What stands in the text and in what was checked of policies. */
export const saidOf = ({ plan, references, ...records }: PartialRecords): string =>
  foldWidth(
    [
      ...[plan?.data.title ?? '', plan?.data.planTitle ?? ''],
      ...TEXT_FOLDERS.flatMap((name) => records[name].map(({ body }) => body)),
      ...references.flatMap(({ data }) => [
        data.title,
        data.issuer ?? '',
        ...data.facts.flatMap(({ says, article = '' }) => [says, article]),
      ]),
    ].join('\n'),
  );

/** Words that the check of own words does not see: short names of departments, titles and bodies of guides and decks. */
function* wordsOf({ departments, guides, briefing }: PartialRecords): Generator<[Entry<unknown>, OwnWords]> {
  for (const entry of departments) for (const one of ownWords({ shortNames: entry.data.shortNames }, new Set())) yield [entry, one];
  for (const entry of [...guides, ...briefing]) {
    for (const one of ownWords(entry.data, new Set())) if (one.path.at(-1) !== 'quote') yield [entry, one];
    yield [entry, { path: ['正文'], words: entry.body }];
  }
}

/** Names of the place, of units and of terms are spelt in short names, guides and decks as the plan spells them. */
export const checkSlips: Check = (context) => {
  const { records } = context;
  if (!records.plan || anyBroken(context, 'departments', 'glossary', 'references', ...TEXT_FOLDERS)) return [];
  const [names, said] = [namesOf(records), saidOf(records)];
  return [...wordsOf(records)].flatMap(([entry, { path, words }]) => {
    // A plain sentence is seen by the check of own words; a short name is no evidence for itself.
    const slip =
      path.at(-1) === 'answer'
        ? undefined
        : slipIn(words, path[0] === 'shortNames' ? names.filter((one) => one !== foldWidth(words)) : names, said);
    return slip ? [diagnosticAt(entry, 'name-misspelt', path, { found: `“${slip.found}”`, expected: `“${slip.name}”`, ...SLIP })] : [];
  });
};
