import { brief, type Diagnostic } from '../diagnostic.ts';
import { nearest } from '../did-you-mean.ts';
import { PROSE, type Names, type ProseFolder } from '../prose/components.ts';
import { componentsIn, walk, type ProseNode } from '../prose/nodes.ts';
import { placeIn, readProse } from '../prose/read.ts';
import type { DeckData } from '../briefing/schema.ts';
import type { GuideData } from '../guides/schema.ts';
import type { Entry, PartialRecords } from '../records.ts';
import { TEXT_FOLDERS } from '../text-folders.ts';
import { statedIn } from '../../notice/stated.ts';
import { foldWidth, indexOfWords } from '../../notice/text.ts';
import { anyBroken, diagnosticAt, type Check } from './context.ts';
import { knownNames, unknownOffices } from './own-words/names.ts';
import { brokenLinks, pagesOf } from './site-links.ts';

const FOLDERS = Object.keys(PROSE) as ProseFolder[];
/** Digits of either width, and the words for shares. */
const NUMBER = /\p{N}|[百千万]分之|翻[一两二三]?[番倍]/u;
/** A number as people write it; 每 alone says how often, and no number. */
const hasNumber = (words: string): boolean =>
  NUMBER.test(words) || statedIn(words).some(({ unit }) => unit !== 'every' || words.includes('每半年'));

/** Everything that the components of a guide or a slide can name; words and paragraphs are no names. */
const namesOf = (records: PartialRecords): Partial<Record<Names, string[]>> => ({
  targets: [
    ...records.goals.flatMap((e) => e.data.targets.map((t) => `goal-${e.id}-${t.id}`)),
    ...records.tasks.flatMap((e) => e.data.targets.map((t) => `task-${e.id}-${t.id}`)),
  ],
  goals: records.goals.map((e) => e.id),
  incentives: records.incentives.map((e) => e.id),
  departments: records.departments.map((e) => e.id),
  groups: (records.plan?.data.outline ?? []).flatMap((part) => (part.kind === 'tasks' ? part.groups.map((group) => group.id) : [])),
});

/** Names in components that the plan does not have. */
function unknownNames(
  entry: Entry<unknown>,
  folder: ProseFolder,
  nodes: readonly ProseNode[],
  names: ReturnType<typeof namesOf>,
): Diagnostic[] {
  return componentsIn(nodes).flatMap(({ name: component, attributes, at }) =>
    Object.entries(attributes).flatMap(([attribute, value]) => {
      const known = names[PROSE[folder].components[component]?.attributes[attribute]?.names ?? 'words'];
      if (!known) return [];
      return [value].flat().flatMap((name): Diagnostic[] => {
        if (known.includes(name)) return [];
        const near = nearest(name, known, 1);
        return [
          {
            code: 'unknown-name',
            file: entry.file,
            field: `<${component}>`,
            ...placeIn(entry, at),
            found: name,
            expected: '方案里有的标识',
            fix: near.length > 0 ? `是不是 ${near.join('、')}？` : '从记录的文件名和标识里选。',
          },
        ];
      });
    }),
  );
}

const numberFault = (
  words: string,
  fix = '数字用 <Quote> 抄原文，或用 <Target> 显示指标。',
): Pick<Diagnostic, 'code' | 'found' | 'expected' | 'fix'> => ({
  code: 'number-in-guide',
  found: `“${brief(words)}”`,
  expected: '自己的话里没有数字',
  fix,
});

const INLINE: ReadonlySet<string> = new Set(['a', 'em', 'strong', 'del', 'code', 'br']);
/** Words of one block, without those of blocks and components within it. */
const wordsOfBlock = (nodes: readonly ProseNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : node.kind === 'element' && INLINE.has(node.name) ? wordsOfBlock(node.children) : ''))
    .join('');

const officeFault = (office: string): Pick<Diagnostic, 'code' | 'found' | 'expected' | 'fix'> => ({
  code: 'unknown-office',
  found: `“${office}”`,
  expected: '原文、departments/ 或 references/ 里有的单位',
  fix: '核对单位的名称；照原文或 departments/ 里的写法写。',
});

/** Numbers are the text's, and a component quotes them: in the author's own words there is none; and no office that nothing names. */
function wrongWords(entry: Entry<unknown>, folder: ProseFolder, nodes: readonly ProseNode[], known: string): Diagnostic[] {
  return [...walk(nodes)].flatMap((node) => {
    const rule = node.kind === 'component' ? PROSE[folder].components[node.name] : undefined;
    if (rule?.holds === 'words' || (node.kind === 'element' && INLINE.has(node.name))) return [];
    return wordsOfBlock(node.children)
      .split('\n')
      .flatMap((words, i) => {
        const [office] = unknownOffices(words, known);
        if (!hasNumber(words) && office === undefined) return [];
        const place = placeIn(entry, { line: node.at.line + i, column: i === 0 ? node.at.column : 1 });
        return [{ file: entry.file, field: '正文', ...place, ...(office === undefined ? numberFault(words.trim()) : officeFault(office)) }];
      });
  });
}

/** How often something is, in the title of a slide: 每季度 must be what the quotations and targets on it say. */
function otherPeriods(entry: Entry<unknown>, nodes: readonly ProseNode[], quotes: ReadonlyMap<string, string>): Diagnostic[] {
  return componentsIn(nodes).flatMap(({ name, attributes, children, at }) => {
    const { title } = attributes;
    const shown = componentsIn(children).flatMap(({ attributes: { id }, children: words }) => [
      typeof id === 'string' ? (quotes.get(id) ?? '') : '',
      ...words.filter((one) => typeof one === 'string'),
    ]);
    const evidence = statedIn(shown.join('\n'));
    if (typeof title !== 'string' || shown.join('') === '') return [];
    return statedIn(title)
      .filter(({ unit, value }) => unit === 'every' && !evidence.some((one) => one.unit === 'every' && one.value === value))
      .map(({ words }) => ({
        code: 'period-not-stated',
        file: entry.file,
        field: `<${name} title>`,
        ...placeIn(entry, at),
        found: `“${words}”`,
        expected: '这一页的原话和指标里写的周期',
        fix: '照原话改标题。',
      }));
  });
}

/** A title has no place for a component. */
const IN_TITLES = '改成不带数字的话，或照抄原文里的话。';

/** Titles and descriptions may state a number only in words that stand in the text. */
function numbersInTitles(
  entry: Entry<GuideData | DeckData>,
  nodes: readonly ProseNode[],
  stands: (words: string) => boolean,
): Diagnostic[] {
  const states = (words: string): boolean => hasNumber(words) && !stands(words);
  const fields = (['title', 'description'] as const).filter((field) => states(entry.data[field]));
  const faq = 'faq' in entry.data ? entry.data.faq : [];
  return [
    ...fields.map((field) => ({ ...diagnosticAt(entry, 'number-in-guide', [field], numberFault(entry.data[field], IN_TITLES)) })),
    ...faq.flatMap(({ question, quotes }, i) => {
      // The answer is proved by what it quotes (own-words/plain.ts).
      const quoted = foldWidth(quotes.map(({ quote }) => quote).join('\n'));
      const own = foldWidth(question).match(/\d+(?:\.\d+)?/g) ?? [];
      if (own.every((number) => quoted.includes(number))) return [];
      return [diagnosticAt(entry, 'number-in-guide', ['faq', i, 'question'], numberFault(question, IN_TITLES))];
    }),
    ...componentsIn(nodes).flatMap(({ name, attributes, at }) => {
      const title = attributes['title'];
      if (typeof title !== 'string' || !states(title)) return [];
      return [{ file: entry.file, field: `<${name} title>`, ...placeIn(entry, at), ...numberFault(title, IN_TITLES) }];
    }),
  ];
}

/**
 * Guides and decks hold Markdown and the components that are there for them, and nothing that runs; what their components name exists; what they say in
 * numbers is quoted; where they link within the site there is a page.
 */
export const checkProse: Check = (context) => {
  const { records, broken } = context;
  const [names, known] = [namesOf(records), knownNames(records)];
  const unsure = anyBroken(context, 'goals', 'tasks', 'incentives', 'departments') || !records.plan;
  const texts = [
    ...TEXT_FOLDERS.flatMap((name) => records[name].map((e) => e.body)),
    ...(records.plan ? [records.plan.data.planTitle, records.plan.data.documentNumber ?? ''].filter(Boolean) : []),
  ];
  const stands = (words: string): boolean => texts.some((text) => indexOfWords(text, words) >= 0);
  const quotes = new Map([
    ...records.goals.flatMap((e) => e.data.targets.map((t) => [`goal-${e.id}-${t.id}`, t.quote] as const)),
    ...records.tasks.flatMap((e) => e.data.targets.map((t) => [`task-${e.id}-${t.id}`, t.quote] as const)),
  ]);
  const pages = broken.size > 0 || !records.plan ? undefined : pagesOf(records);
  return FOLDERS.flatMap((folder) =>
    records[folder].flatMap((entry: Entry<GuideData | DeckData>) => {
      const { nodes, diagnostics } = readProse(entry, folder);
      return [
        ...diagnostics,
        ...(unsure ? [] : unknownNames(entry, folder, nodes, names)),
        ...wrongWords(entry, folder, nodes, known),
        ...numbersInTitles(entry, nodes, stands),
        ...otherPeriods(entry, nodes, quotes),
        ...(pages ? brokenLinks(entry, nodes, pages) : []),
      ];
    }),
  );
};
