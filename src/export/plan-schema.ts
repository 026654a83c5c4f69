import { z } from 'zod';
import { schemaText } from './schema-text.ts';

const text = (description: string) => z.string().describe(description);
const texts = (description: string) => z.array(z.string()).describe(description);
const url = text('本站网页的地址，已含网站的基础路径。');
const day = (description: string) => z.iso.date().describe(description);

const judged = z.boolean().describe('由部门认定。');

const cited = z
  .strictObject({ clause: text('原话所在段落的编号，是全文页上的锚点。'), quote: text('逐字的原文。') })
  .describe('一处原话。');

const target = z
  .strictObject({
    id: text('全文里不重复的标识。'),
    indicator: text('指标名称。'),
    comparison: z
      .enum(['min', 'max', 'reach', 'count', 'range', 'about', 'done'])
      .describe('min 不少于；max 不超过；reach 达到；count 完成若干；range 从 value 到 upper；about 左右；done 建成（没有数字）。'),
    value: z.number().optional().describe('数值；百分比写 60 表示 60%；没有数字时没有这一项。'),
    upper: z.number().optional().describe('范围的上限；不是范围时没有这一项。'),
    unit: text('数值的单位，原文的写法，如 个、%、亿元。').optional(),
    base: text('“倍”相对于什么；其他单位没有这一项。').optional(),
    year: z.int().optional().describe('到期的年份；原文没有期限时没有这一项。'),
    due: day('到期日。').optional(),
    every: z.enum(['month', 'quarter', 'year']).optional().describe('周期：每月、每季度、每年；不重复时没有这一项。'),
    binds: text('约束谁；原文写明时才有。').optional(),
    quote: text('逐字的原文。'),
  })
  .describe('一项可以衡量的要求。');

/** What `/data/plan.json` holds, with a sentence for whoever uses it; published beside it as JSON Schema. A field that is not known is left out. */
const planJsonSchema = z
  .strictObject({
    $schema: text('本文件所遵守的 JSON Schema。'),
    plan: z
      .strictObject({
        title: text('通知的标题。'),
        planTitle: text('所印发的方案的标题。'),
        summary: text('概述。').optional(),
        indexNumber: text('索引号。').optional(),
        documentNumber: text('发文字号。').optional(),
        issuer: text('发文机构，几个机构用顿号连接。').optional(),
        issuers: z.array(text('一个机构，原文的写法。')).optional().describe('发文机构，按原文的顺序。'),
        category: text('信息分类。').optional(),
        written: day('成文日期。').optional(),
        published: text('公开日期；原文精确到秒时有时间，北京时间。').optional(),
        inForceFrom: day('施行日期。').optional(),
        inForceUntil: day('有效期的最后一天。').optional(),
        repealed: day('废止日期；没有废止时没有这一项。').optional(),
        draft: z
          .strictObject({ closes: day('征求意见截止的那一天。').optional() })
          .optional()
          .describe('原文是征求意见稿时才有。'),
        validity: text('有效性。').optional(),
        jurisdiction: text('适用的行政区域。').optional(),
        url,
      })
      .describe('这份通知是什么。'),
    sections: z
      .array(
        z.strictObject({
          id: text('标识。'),
          title: text('目录里的名字。'),
          heading: text('印在原文里的标题；原文没有时没有这一项。').optional(),
          text: texts('逐字的原文，一段一项。'),
        }),
      )
      .describe('通知、前言、总体要求、组织保障等部分。'),
    principles: z
      .array(z.strictObject({ id: text('标识。'), order: z.int(), title: text('原则的名字。'), text: text('逐字的原文。') }))
      .describe('基本原则。'),
    goals: z
      .array(
        z.strictObject({
          id: text('标识。'),
          title: text('原文对期限的说法。'),
          due: day('到期日。'),
          text: text('逐字的原文。'),
          targets: z.array(target),
        }),
      )
      .describe('目标，按到期日。'),
    rules: z
      .array(
        z.strictObject({
          text: text('说这条规则的原话。'),
          meaning: z
            .enum(['first-leads', 'before-comma-leads', 'implied-units'])
            .describe('first-leads 列第一位的牵头；before-comma-leads 第一个逗号前的牵头；implied-units 以下各条都由这些单位落实。'),
          units: texts('implied-units 说的单位，原文的写法。'),
          task: z.int().optional().describe('写在第几条任务里；对全文有效时没有这一项。'),
        }),
      )
      .describe('原文对所有责任单位说的规则。'),
    tasks: z
      .array(
        z.strictObject({
          number: z.int().describe('第几条任务，按原文的次序；也是网址。'),
          printedNumber: z
            .string()
            .nullable()
            .describe('印在原文里的序号，不带括号和点，如 一、3、第三条（二）、（一）1；原文没有时为 null。'),
          title: text('任务的标题。'),
          group: z.string().nullable().describe('任务上面最近的标题，原文的写法；没有时为 null。'),
          paragraphs: texts('任务的每一段原文，含序号和责任单位。'),
          departments: z
            .array(
              z.strictObject({
                id: text('单位的标识。'),
                name: text('规范名称。'),
                printed: text('原文在这里的写法。'),
                role: z.enum(['lead', 'responsible', 'support']).describe('lead 牵头；responsible 责任；support 配合。'),
                label: text('身份的说法，如“责任单位”“牵头单位”。'),
                by: z.enum(['label', 'rule']).describe('身份从哪里来：label 责任单位里的说法；rule 原文的规则，见 rules。'),
                clause: text('点名的那一处原话。'),
              }),
            )
            .describe('责任单位，按原文的顺序；原文没有写明牵头单位时，排在前面的不是牵头单位。'),
          openList: z.boolean().describe('原文在单位后面写“等”，没有逐个列出。'),
          impliedDepartments: z
            .array(z.strictObject({ id: text('单位的标识。'), name: text('规范名称。') }))
            .describe('按原文的规则也要落实、没有在这里重复列出的单位。'),
          targets: z.array(target),
          url,
        }),
      )
      .describe('任务，按序号。'),
    departments: z
      .array(
        z.strictObject({
          id: text('标识。'),
          name: text('规范名称。'),
          shortNames: texts('人们常用的简称（编者整理）。'),
          printed: texts('原文里出现过的写法。'),
          tasks: z.array(z.int()).describe('承担的任务序号。'),
          url,
        }),
      )
      .describe('单位。'),
    incentives: z
      .array(
        z.strictObject({
          id: text('标识。'),
          title: text('编者给的简短名称。'),
          kind: text('类别。'),
          benefit: text('得到什么；以原话为准。'),
          conditions: z
            .array(z.strictObject({ id: text('标识。'), label: text('简短说法。'), judged, quote: text('逐字的原文。') }))
            .describe('本通知的条件。'),
          national: z
            .strictObject({
              says: text('国家规定给什么、要什么，编者的话。'),
              reference: text('依据的文件的标识，见 references。'),
              article: text('条款。').optional(),
              from: text('从哪一天（或哪一年）起有效；没有核对到时没有这一项。').optional(),
              asOf: text('没有核对到起始日期时：所见文本的日期（或年份）。').optional(),
              until: day('有效到哪一天；没有写明终止日期时没有这一项。').optional(),
              checked: day('哪一天核对过。'),
              conditions: z.array(z.strictObject({ id: text('标识。'), label: text('简短说法。'), judged })).describe('国家规定的条件。'),
            })
            .optional()
            .describe('国家规定这一层，与本通知的条件分开判断；没有核对过时没有这一项。'),
          claimants: texts('谁可以享受。'),
          departments: texts('任务的责任单位的标识；原文没有说由其中哪一个给予。'),
          task: z.int().describe('出自哪条任务。'),
          quote: text('逐字的原文。'),
          detail: z.enum(['stated', 'named-only']).describe('stated 原文写明；named-only 原文只列名称，未作具体规定。'),
          references: texts('依据的文件的标识。'),
          url,
        }),
      )
      .describe('激励政策。'),
    glossary: z
      .array(
        z.strictObject({
          id: text('标识。'),
          term: text('词条，原文的写法。'),
          forms: texts('原文里的其他写法。'),
          said: z.array(cited).describe('原文怎么说。'),
          plain: text('编者的白话，不是原文。').optional(),
          plainSource: text('白话的依据。').optional(),
          apart: text('和容易混的词怎样区别，编者的话。').optional(),
          url,
        }),
      )
      .describe('术语。'),
    references: z
      .array(
        z.strictObject({
          id: text('标识。'),
          title: text('文件名称。'),
          number: text('文号。').optional(),
          issuer: text('发布机关。').optional(),
          published: text('发布日期。').optional(),
          role: z.enum(['cited', 'background']).describe('cited 原文引用；background 编者补充的法律背景。'),
          cited: z.array(cited).describe('原文在哪里引用它。'),
        }),
      )
      .describe('相关的政策文件。'),
    notes: z
      .array(
        z.strictObject({
          id: text('标识。'),
          kind: z
            .enum(['inconsistency', 'gap', 'background', 'reading'])
            .describe('inconsistency 原文前后不一；gap 原文没有说；background 法律背景；reading 阅读说明。'),
          title: text('一句话。'),
          text: text('编者的话，不是原文。'),
          about: z.array(cited).describe('说的是哪几处原文。'),
          references: texts('依据的文件的标识。'),
        }),
      )
      .describe('编者说明。'),
  })
  .meta({ title: '政策方案', description: '一份政策方案的全文和各类记录。引用的话逐字出自原文；编者的话都标明。' });

/** The plan as plain data, as programs read it. */
export type PlanJson = z.infer<typeof planJsonSchema>;

/** The JSON Schema (draft 2020-12) of `plan.json`. */
export const planJsonSchemaText = (id?: string): string => schemaText(planJsonSchema, id);
