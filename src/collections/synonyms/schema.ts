import { z } from 'zod';
import { line } from '../fields.ts';

const words = z.array(line).default([]);
/** Words of everyday talk, or patterns of them: brackets hold choices, `(老师|教师)进厂`. */
const patterns = z
  .array(line.refine((text) => /^(?:[^()|]|\([^()]*\))+$/.test(text), '括号要成对，| 只写在括号里：(老师|教师)进厂'))
  .default([]);

/**
 * `content/synonyms.yaml`: what search knows beyond the text: words of the street and the words by which the text says the same, what each department is
 * for, which bodies and matters the plan does not touch. Only search uses it; no page shows it as the plan's.
 */
export const synonymsSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        words: patterns.describe('人们会输入的词，一个意思一组。括号里用 | 隔开可以互换的说法：(老师|教师)进厂 是两个词。'),
        combinations: patterns.describe(
          '一起出现才是这个意思的词，不论先后：老师 教师 + 厂 车间。加号隔开各部分，空格隔开可以互换的说法。',
        ),
        officialTerms: words.describe('原文（或记录标题）里对应的词，一字不差；按这些词查找。'),
        pinned: z
          .array(
            z
              .string()
              .regex(
                /^(tasks|departments|incentives|goals|glossary|sections|notes|guides|notice|pages)\/[a-z0-9-]+(\/[a-z0-9-]+)*$/,
                '写成 tasks/16 或 pages/incentives 的样子',
              ),
          )
          .default([])
          .describe('最该排在前面的记录，如 tasks/16、incentives/reward、pages/incentives；没有把握时不写。'),
      }),
    )
    .describe('同义词组。'),
  units: z
    .record(
      z.string(),
      z.strictObject({
        duties: patterns.describe('这个单位是做什么的，人们会怎么说：管钱、收税。日常的话，不是职责规定。'),
        english: words.describe('英文名称和缩写。'),
      }),
    )
    .default({})
    .describe('人们怎么说单位（departments/ 里的文件名）管的事，和它的英文名，只用于搜索。'),
  bodies: z
    .array(z.array(line).min(1))
    .default([])
    .describe('不是本方案责任单位的机构，一行一个：第一个是名称，后面是别的叫法。问到它们时，搜索会直说。'),
  topics: words.describe('本方案没有写、人们却常问的事。原文里不能有这些词。'),
});
export type SynonymsData = z.infer<typeof synonymsSchema>;

declare module '../records.ts' {
  interface SingleTypes {
    synonyms: SynonymsData;
  }
}
