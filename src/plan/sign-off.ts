import { chineseDate } from '../notice/text.ts';
import { citationOf } from './citation.ts';
import { dutiesOf } from './duty.ts';
import { formatValue, formatWhen } from './format.ts';
import { shortName } from './identity.ts';
import type { Sheet } from './sheet.ts';
import type { Department, Plan, Target } from './types.ts';

/** A box to tick, and room for what should stand there instead. */
const TO_FILL = ['□\u00A0对', ''];
const COLUMNS = [
  { title: '项目', width: 13 },
  { title: '网站上写的', width: 27 },
  { title: '依据的原话', width: 34 },
  { title: '核对', width: 7 },
  { title: '要改成什么、依据什么', width: 19 },
];

const requirement = (target: Target): string =>
  [[target.binds, target.indicator, formatValue(target)].filter(Boolean).join(' '), formatWhen(target)].filter(Boolean).join('，');

/**
 * All that the site says of one unit, each fact with the words that it rests on, for the unit itself to tick or to correct, sign and return.
 * What the notice itself says wrongly is not put right here: its issuer does that.
 */
export function signOffSheet(plan: Plan, department: Department): Sheet {
  const { name, shortNames, printed, plain } = department;
  const named = plan.incentives.flatMap((incentive) =>
    incentive.named.filter((one) => one.department === department).map(({ quote }) => [incentive.title, quote.text] as const),
  );
  const duties = dutiesOf(department);
  return {
    title: `${name}内容核对单`,
    lines: [
      `网站整理自${shortName(plan.meta)}。请逐项核对：对的打勾；不对的写出应当怎样写、依据哪份文件。通知的原文由发文机关更正，网站照原文列出。`,
    ],
    tables: [
      {
        heading: '单位的名称',
        columns: COLUMNS,
        rows: [
          ['规范名称', name, printed.join('、'), ...TO_FILL],
          ['简称', shortNames.join('、') || '没有写', '编者所加，供查找', ...TO_FILL],
          ...(plain === undefined ? [] : [['一句话说明', plain, '编者的话', ...TO_FILL]]),
        ],
      },
      {
        heading: '承担的任务和指标',
        columns: COLUMNS,
        rows: duties.flatMap(({ task, targets }) => [
          { across: `第${task.number}项 ${task.title}` },
          [
            '单位',
            task.departments.map((one) => one.name).join('、'),
            task.responsibilities.map((one) => one.printed).join('、'),
            ...TO_FILL,
          ],
          ...targets.map((target) => ['指标', requirement(target), target.quote.text, ...TO_FILL]),
        ]),
      },
      ...(named.length === 0
        ? []
        : [
            {
              heading: '点名与本单位有关的激励',
              columns: COLUMNS,
              rows: named.map(([title, quote]) => ['激励', title, quote, ...TO_FILL]),
            },
          ]),
      {
        heading: '签收',
        columns: [
          { title: '核对人', width: 25 },
          { title: '电话', width: 25 },
          { title: '单位（盖章）', width: 30 },
          { title: '日期', width: 20 },
        ],
        rows: [['', '', '', '']],
      },
    ],
    source: `依据${citationOf(plan)}整理，截至${chineseDate(plan.builtOn)}。`,
    paper: 'A4',
  };
}
