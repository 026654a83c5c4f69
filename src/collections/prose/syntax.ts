import { brief, type Diagnostic } from '../diagnostic.ts';
import { nearest } from '../did-you-mean.ts';
import type { Place } from './nodes.ts';

/** What is wrong in a text with components, apart from where. */
export type Refused = Pick<Diagnostic, 'code' | 'found' | 'expected' | 'fix'> & { field: string };
/** The same with its place in the text. */
export type Refusal = Refused & { at: Place };

const ONLY = 'Markdown 和约定的组件';

/** A tag that is no component: HTML, or a component with a name that is not known. */
export function refuseTag(name: string, known: readonly string[]): Refused {
  const found = `<${name}>`;
  const [near] = nearest(name, known, 1, 0.6);
  const same = known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? near;
  const hint = same === undefined ? '' : `是不是 <${same}>？`;
  if (/^[a-z]/.test(name) && same?.toLowerCase() !== name.toLowerCase())
    return {
      code: 'html',
      field: found,
      found: `HTML 标签 ${found}`,
      expected: ONLY,
      fix: '删去标签；标题、列表、链接、强调用 Markdown 的写法。',
    };
  return {
    code: 'unknown-component',
    field: found,
    found,
    expected: `约定的组件：${known.map((one) => `<${one}>`).join('、')}`,
    fix: hint || '从约定的组件里选，或删去。',
  };
}

/** Program code: what MDX would run. */
export const refuseCode = (code: string, what: string): Refused => ({
  code: 'code',
  field: '正文',
  found: `${what} ${brief(code.trim().replace(/\s+/g, ' '))}`,
  expected: `${ONLY}，没有程序`,
  fix: what === '花括号' ? '删去花括号里的程序；要显示花括号，用全角｛｝。' : '删去这一行。',
});

/** What an editor wrote that no reader of components can take; each is looked for only when the text as a whole could not be read. */
const SUSPECTS: readonly { pattern: RegExp; tell: (match: RegExpExecArray, known: readonly string[]) => Refused | undefined }[] = [
  {
    pattern: /<!--[\s\S]*?(?:-->|$)/g,
    tell: ([comment]) => ({
      code: 'html',
      field: '正文',
      found: `HTML 注释 ${brief(comment.replace(/\s+/g, ' '))}`,
      expected: ONLY,
      fix: '删去注释。',
    }),
  },
  {
    pattern: /<((?:https?:\/\/|mailto:)[^>\s]*)>?/g,
    tell: ([, url]) => ({
      code: 'markup',
      field: '正文',
      found: `<${url}>`,
      expected: '写成 [文字](网址) 的链接',
      fix: `改成 [文字](${url})。`,
    }),
  },
  {
    pattern: /<(?!https?:|mailto:)([A-Za-z][\w.:-]*)/g,
    tell: ([, name = ''], known) => (known.includes(name) ? undefined : refuseTag(name, known)),
  },
  { pattern: /^(?:import|export)\s.*$/gm, tell: ([line]) => refuseCode(line, '程序') },
  { pattern: /(?<![\\=])\{[^}]*\}?/g, tell: ([code]) => refuseCode(code, '花括号') },
];

/** Text with its code blanked, so that what stands as an example is not taken for the thing. */
const withoutCode = (text: string): string =>
  text.replace(/^(```|~~~)[\s\S]*?^\1|(`+)[^`][\s\S]*?\2/gm, (code) => code.replace(/[^\n]/g, ' '));

/**
 * Says in an editor's words why a text could not be read.
 * @param message the reader's own: place and reason, in English
 */
export function explain(text: string, message: string, known: readonly string[]): Refusal[] {
  const plain = withoutCode(text);
  const placeOf = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  const suspects = SUSPECTS.flatMap(({ pattern, tell }) =>
    Array.from(plain.matchAll(pattern)).flatMap((match) => {
      const told = tell(match, known);
      return told ? [{ offset: match.index, told: { ...told, at: placeOf(match.index) } }] : [];
    }),
  );
  if (suspects.length > 0) return suspects.toSorted((a, b) => a.offset - b.offset).map(({ told }) => told);
  const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(message) ?? [];
  const at = { line: Number(line), column: Number(column) };
  const found = `“${brief((text.split('\n')[at.line - 1] ?? '').slice(at.column - 1).trim() || '文件末尾', 30)}”`;
  const unclosed = /closing tag for `<(\w+)>`/.exec(message)?.[1];
  const surplus = /Unexpected closing tag `<\/(\w+)>`/.exec(message)?.[1];
  const field = '正文';
  if (surplus !== undefined && unclosed === undefined)
    return [{ code: 'markup', field, at, found, expected: `</${surplus}> 之前有 <${surplus}>`, fix: '补上开头的标签，或删去这个结尾。' }];
  if (unclosed !== undefined)
    return [
      {
        code: 'markup',
        field,
        at,
        found,
        expected: `<${unclosed}> 有对应的 </${unclosed}>`,
        fix: `补上 </${unclosed}>；里面不止一段时，开头和结尾的标签各自独占一行。`,
      },
    ];
  return [
    {
      code: 'markup',
      field,
      at,
      found,
      expected: ONLY,
      fix: '组件写成 <Quote in="tasks/1">原文的话</Quote> 的样子，属性值用双引号；别处的 < 用全角＜。',
    },
  ];
}
