import type { MatrixData } from './data.ts';
import type { ColumnOrder, RowOrder } from './orders.ts';
import type { MatrixState } from './state.ts';
import type { MatrixView } from './view.ts';

/** What readers call the orders. */
export const ROW_ORDER_NAMES: Record<RowOrder, string> = {
  number: '按序号',
  group: '按任务组',
  departments: '按单位数',
  cluster: '相近的在一起',
};
export const COLUMN_ORDER_NAMES: Record<ColumnOrder, string> = {
  first: '按原文先后',
  tasks: '按任务数',
  kind: '按类别',
  cluster: '相近的在一起',
};

const namesOf = (data: MatrixData, ids: readonly string[]): string => ids.map((id) => data.departments[id]?.short ?? id).join('、');
const numbersOf = (data: MatrixData, ids: readonly string[]): string =>
  ids.map((id) => `第${data.model.tasks.find((t) => t.id === id)?.number ?? id}项`).join('、');
const yearOf = (year: string): string => (year === '' ? '全部' : `${year}年底`);

/** What narrows the rows, a condition each; empty when all show. */
export function conditions(data: MatrixData, state: MatrixState): string[] {
  return [
    ...(state.group === '' ? [] : [`任务组：${data.groups[state.group] ?? state.group}`]),
    ...(state.year === '' ? [] : [`到期年份：${yearOf(state.year)}`]),
    ...(state.shared ? [`只看${namesOf(data, state.departments)}共同承担的任务`] : []),
  ];
}

/** `17项任务`, or how many of them the conditions leave. */
const counted = (shown: number, all: number): string => (shown === all ? `${all}项任务` : `显示${shown}项任务（共${all}项）`);

/** The caption of the table: how many rows and columns it has now, how it is read, and how many pairs it shows. */
export const caption = (shown: number, all: number, departments: number, pairs: number): string =>
  `${counted(shown, all)}与${departments}个责任单位：方块表示原文把这个单位写在这项任务里，共${pairs}对`;

/** The caption of a view, with its conditions. */
export function captionOf(data: MatrixData, view: MatrixView, state: MatrixState): string {
  const { rows, columns, pairs } = view;
  return [caption(rows.length, data.model.tasks.length, columns.length, pairs), ...conditions(data, state)].join('。');
}

/** What a reader hears of a view: how much it shows, how much of that is picked. */
export function statusOf(data: MatrixData, { rows, pairs, highlightedRows }: MatrixView): string {
  const picked = highlightedRows.size > 0 ? `；标出${highlightedRows.size}项` : '';
  return `${counted(rows.length, data.model.tasks.length)}，${pairs}对责任${picked}${rows.length === 0 ? '；请减少条件' : ''}。`;
}

/** What is new from one state to the next, so that a change that moves no number is heard, too: `任务排序：按单位数。` */
export function changeOf(data: MatrixData, before: MatrixState, after: MatrixState): string {
  const added = (key: 'departments' | 'tasks'): string[] => after[key].filter((id) => !before[key].includes(id));
  const gone = (key: 'departments' | 'tasks'): string[] => before[key].filter((id) => !after[key].includes(id));
  const picked = [namesOf(data, added('departments')), numbersOf(data, added('tasks'))].filter(Boolean).join('、');
  const dropped = [namesOf(data, gone('departments')), numbersOf(data, gone('tasks'))].filter(Boolean).join('、');
  const said = [
    ...(before.rows === after.rows ? [] : [`任务排序：${ROW_ORDER_NAMES[after.rows]}`]),
    ...(before.columns === after.columns ? [] : [`单位排序：${COLUMN_ORDER_NAMES[after.columns]}`]),
    ...(before.group === after.group ? [] : [`任务组：${data.groups[after.group] ?? '全部'}`]),
    ...(before.year === after.year ? [] : [`到期年份：${yearOf(after.year)}`]),
    ...(picked === '' ? [] : [`已选${picked}`]),
    ...(dropped === '' ? [] : [`已取消${dropped}`]),
    ...(before.shared === after.shared ? [] : [after.shared ? '只看选中单位共同承担的' : '不再只看共同承担的']),
    ...(before.intensity === after.intensity ? [] : [after.intensity ? '按指标数填色' : '不再按指标数填色']),
    ...(before.list === after.list ? [] : [after.list === 'tasks' ? '按任务看' : '按单位看']),
  ];
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

/** What of a state a picture of it must say beside its title: how it is ordered, what is picked and how the marks are filled. */
export function settings(data: MatrixData, state: MatrixState): string[] {
  const picked = [namesOf(data, state.departments), numbersOf(data, state.tasks)].filter(Boolean).join('、');
  return [
    `任务排序：${ROW_ORDER_NAMES[state.rows]}；单位排序：${COLUMN_ORDER_NAMES[state.columns]}${picked === '' ? '' : `；选中：${picked}`}`,
    ...(state.intensity ? ['方块按指标数填色：空心没有指标，填三分之一有1个，填三分之二有2个，填满有3个及以上'] : []),
  ];
}
