import { address } from '../../plan/addresses.ts';
import { placeOf } from '../../plan/format.ts';
import { column, table, type Table } from '../../collections/table.ts';
import type { Plan } from '../../plan/types.ts';

/** One row a measurable requirement: those of the goals first, then those of the tasks. */
export const targetTable = (plan: Plan): Table =>
  table('targets', '指标与要求', '原文里每一项可以衡量的要求，目标部分在前，任务部分在后；各处说法不同时都保留。', plan.targets, [
    column('id', '标识', '稳定的标识。', (t) => t.id),
    column('indicator', '指标', '指标名称。', (t) => t.indicator),
    column(
      'comparison',
      '要求方式',
      'at-least 不少于；at-most 不超过；reach 达到；count 完成若干；range 范围；about 左右；done 建成（没有数字）。',
      (t) => t.comparison,
    ),
    column('value', '数值', '百分比写 60 表示 60%；没有数字时为空。', (t) => t.value, 'number'),
    column('unit', '单位', '数值的单位。', (t) => t.unit),
    column('base', '相对于', '单位是倍时，是什么的几倍。', (t) => t.base),
    column('due', '到期日', '如 2024-12-31；原文没有期限时为空。', (t) => t.due, 'date'),
    column('every', '周期', 'month 每月；quarter 每季度；year 每年；不重复时为空。', (t) => t.every),
    column('binds', '约束对象', '原文写明约束谁时才有。', (t) => t.binds),
    column('task', '任务序号', '出自任务时有；出自目标部分时为空。', (t) => t.task?.number, 'integer'),
    column('place', '出处', '在原文的什么地方。', (t) => placeOf(t.quote.clause)),
    column('quote', '原话', '逐字的原文。', (t) => t.quote.text),
    column('page', '网页', '原话所在句子的地址，相对于网站根。', (t) => address.quote(t.quote), 'page'),
  ]);
