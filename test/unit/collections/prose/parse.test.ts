import { describe, expect, test } from 'vitest';
import { PROSE } from '../../../../src/collections/prose/components.ts';
import type { ProseNode } from '../../../../src/collections/prose/nodes.ts';
import { parseProse } from '../../../../src/collections/prose/parse.ts';

/** A text as its elements would be written, without their places. */
const drawn = (nodes: readonly ProseNode[]): string =>
  nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      return `<${node.name}${attributes.join('')}>${drawn(node.children)}</${node.name}>`;
    })
    .join('');
const guide = (text: string): string => {
  const { nodes, refused } = parseProse(text, PROSE.guides);
  expect(refused).toEqual([]);
  return drawn(nodes);
};
const codes = (text: string, kind = PROSE.guides): string[] => parseProse(text, kind).refused.map(({ code }) => code);

describe('what an editor writes is what readers get', () => {
  test.each([
    ['## 到什么时候', '<h2 id="到什么时候">到什么时候</h2>'],
    ['## 同名\n\n### 同名', '<h2 id="同名">同名</h2><h3 id="同名-1">同名</h3>'],
    ['全文在[原文](/plan/)里，**要紧**。', '<p>全文在<a href="/plan/">原文</a>里，<strong>要紧</strong>。</p>'],
    ['- 一\n- 二', '<ul><li>一</li><li>二</li></ul>'],
    ['3. 一\n\n4. 二', '<ol start="3"><li><p>一</p></li><li><p>二</p></li></ol>'],
    [
      '| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |',
      '<table><thead><tr><th scope="col">甲</th><th scope="col">乙</th></tr></thead><tbody><tr><td>丙</td><td>丁</td></tr></tbody></table>',
    ],
    ['看[这里][甲]。\n\n[甲]: /tasks/', '<p>看<a href="/tasks/">这里</a>。</p>'],
    ['写成 `<Quote in="…">` 的样子', '<p>写成 <code><Quote in="…"></code> 的样子</p>'],
    ['大于写 &gt;，括号写 \\{｝', '<p>大于写 >，括号写 {｝</p>'],
    ['<Quote in="tasks/1">一句\n话</Quote>', '<Quote in="tasks/1">一句话</Quote>'],
    ['<Target id="a" />\n<Target id="b" />', '<Target id="a"></Target><Target id="b"></Target>'],
  ])('%j', (text, expected) => {
    expect(guide(text)).toBe(expected);
  });

  test('slides have lists of names, in quotation marks of either kind', () => {
    const { nodes, refused } = parseProse('<Slide title="题">\n  <Strip departments={["a", \'b\']} />\n</Slide>', PROSE.briefing);
    expect(refused).toEqual([]);
    expect(drawn(nodes)).toBe('<Slide title="题"><Strip departments=["a","b"]></Strip></Slide>');
  });
});

describe('nothing that an editor writes runs or is taken as HTML', () => {
  test.each([
    'import x from "y"',
    'export default 1',
    '一{1 + 1}二',
    '{/* 注 */}',
    '<Target id={id} />',
    '<Target id={`a`} />',
    '<Target {...all} />',
    '<Strip department={["a"]} />',
    '<script>alert(1)</script>',
    '<script>if (1<2) { alert() }</script>',
    '<style>p{color:red}</style>',
    '<iframe src="https://example.org/" />',
    '<img src=x onerror=alert(1)>',
    '<p onclick="x">一</p>',
    '<svg><animate onbegin="x" /></svg>',
    '<a href="/">一</a>',
    '<></>',
    '<Foo.Bar />',
    '<constructor />',
    '<__proto__ />',
    '<!-- 注 -->',
    '![图](/x.png)',
    '[一](javascript:alert)',
    '[一](JaVaScRiPt:alert)',
    '[一](&#106;avascript:alert)',
    '[一](<java\tscript:alert>)',
    '[一](data:text/html,x)',
    '[一](vbscript:x)',
    '[一](//example.org)',
    '[一](/\\example.org)',
    '[一](https://user@example.org)',
    '[一][二]\n\n[二]: javascript:alert',
    'https://user:secret@example.org/',
  ])('%s', (text) => {
    expect(codes(text)).not.toEqual([]);
    expect(codes(`<Slide title="题">\n\n${text}\n\n</Slide>`, PROSE.briefing)).not.toEqual([]);
  });

  test('only a list of names is a list of names', () => {
    for (const list of ['[f()]', '["a", b]', '["a"].concat()', '[...a]', '[`a`]', '["a\\u0062"]'])
      expect(codes(`<Slide title="题">\n  <Strip departments={${list}} />\n</Slide>`, PROSE.briefing), list).toEqual(['attribute']);
  });
});
