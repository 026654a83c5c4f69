import { describe, expect, test } from 'vitest';
import { otherSite, realSite } from './support/site.ts';

/** What may not come back, and what is said instead: translated phrases, words of the data model, and second words for one thing. */
const NOT_AGAIN: Readonly<Record<string, string>> = {
  可衡量的要求: '指标',
  同样内容的表: '表格形式',
  对责任关系: '（不用）',
  初次来读: '三分钟读懂',
  没有这一页: '页面不存在',
  抄漏了一段: '网址可能有误',
  判定表: '判断规则',
  不在自测之内: '自测未包括的激励',
  没有这个需要: '您回答不需要……',
  '测算：值多少': '算一算：能省多少',
  取小的一个: '取较小者',
  常问的问题: '常见问题',
  '怎样决定，由谁决定': '怎么办、找谁办',
  现在看到的样子: '按当前筛选结果',
  有关的话在哪里: '有关的内容',
};

describe.each([
  ['the plan', realSite()],
  ['another plan', otherSite()],
])('the words of %s', (_, site) => {
  test('are those of administrative Chinese, one for one thing', () => {
    const found = [...site.pages, ...site.frames].flatMap(({ path, document }) => {
      const text = `${document.querySelector('title')?.textContent ?? ''} ${document.querySelector('body')?.textContent ?? ''}`;
      return Object.entries(NOT_AGAIN)
        .filter(([word]) => text.includes(word))
        .map(([word, better]) => `${path}: “${word}”, better: ${better}`);
    });
    expect(found).toEqual([]);
  });
});
