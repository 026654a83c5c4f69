import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  逐段可引用: '读通知全文（每段可单独引用）',
  同一标尺: '比例类指标',
  一格一个: '数量类指标（一格代表1个）',
  图里空心: '（图例）',
  '原文没有完成情况，本站也没有': '本站暂无完成情况',
  原文只点名: '原文只列名称，未作具体规定',
  '（原文点名）': '（原文写明）',
  点名的激励: '原文写明的激励',
  不占总额: '不计入绩效工资和工资总额基数',
  '可以解决：': '作用：',
  差的条件以后可以满足: '还差以下条件',
  知道什么: '您手头有哪个数',
  没有就不填: '（选填）',
  认不出这个数: '请填数字，如 300 或 1,200.5',
  选中的有: '选中单位承担……项',
  个单位中的: '（……个责任单位）',
  责任矩阵里的一行: '责任矩阵中的情况',
  文中写法: '原文名称',
  原文没有写明日子: '原文未写明具体日期',
  '到什么时候，做到什么': '目标与期限',
  '筛选，在目标。': '在“目标”页可按部门、年份、任务筛选',
  政策宣讲怎么写的: '方案对政策宣讲有什么要求？',
  '原文里的词，原文怎么说': '看懂专业词语',
  做哪些方面: '六个方面的任务',
  有多少内容: '方案概览',
  讲解窗口: '演讲者视图',
  聊天软件: '微信转发用方图',
  点开就回到本站: '点击进入本站',
  清单与校验和: '文件清单（含校验值）',
  随系统明: '外观：跟随系统 浅色 深色',
  '明暗：': '外观：跟随系统 浅色 深色',
  每年全日制在校生总数: '每年达到全日制在校生总数的2倍',
  适合哪些激励: '自测：能享受哪些激励',
  '需要：需要': '您回答不需要……',
  '（可不填）': '（选填）',
  '对责任；': '共……项，选中单位承担……项',
  在责任矩阵里看第: '在责任矩阵中查看（……个责任单位）',
  点数字看职责: '点数字查看该项任务',
  社保局: '人社局（另一个机构的名称，只用于查找）',
  自规局: '自然资源局（另一个机构的名称，只用于查找）',
  有关的话: '有关的内容',
  '自己单位的那一行，在部门里': '在“部门”页点单位名称',
};

describe.each([
  ['the plan', realSite()],
  ['another plan', otherSite()],
])('the words of %s', (_, site) => {
  test('are those of administrative Chinese, one for one thing', () => {
    const found = [...site.pages, ...site.frames].flatMap(({ path, document }) => {
      const body = document.querySelector('body')?.clone() as typeof document | undefined;
      // Names that are only searched for stand in the data of scripts.
      for (const script of body?.querySelectorAll('script') ?? []) script.remove();
      const text = `${document.querySelector('title')?.textContent ?? ''} ${body?.textContent ?? ''}`;
      return Object.entries(NOT_AGAIN)
        .filter(([word]) => text.includes(word))
        .map(([word, better]) => `${path}: “${word}”, better: ${better}`);
    });
    expect(found).toEqual([]);
  });

  test('are so, too, where a script says them', () => {
    const found = site.files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => {
        const code = readFileSync(join(site.dir, file), 'utf8');
        return Object.entries(NOT_AGAIN)
          .filter(([word]) => code.includes(word))
          .map(([word, better]) => `${file}: “${word}”, better: ${better}`);
      });
    expect(found).toEqual([]);
  });
});
