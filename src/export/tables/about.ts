import type { Plan } from '../../plan/types.ts';
import { column, table, type Table } from '../../collections/table.ts';

/** First sheet of the workbook: what it is taken from and what the other sheets hold, since a workbook is passed on without the page it came from. */
export function aboutTable({ meta, changes }: Plan, tables: readonly Table[]): Table {
  const rows: [string, string | undefined][] = [
    ['文件', meta.title],
    ['发文字号', meta.documentNumber],
    ['索引号', meta.indexNumber],
    ['发文机构', meta.issuer],
    ['成文日期', meta.written],
    ['公开日期', meta.published],
    ['有效性', meta.validity],
    ['数据更新', changes[0]?.date],
    ...tables.map((t): [string, string] => [`表：${t.title}`, t.description]),
  ];
  return table('about', '说明', '这个工作簿的来源和各表的内容。', rows, [
    column('item', '项目', '', ([item]) => item),
    column('content', '内容', '', ([, content]) => content),
  ]);
}
