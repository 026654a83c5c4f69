/** What a question is after. */
export type Intent = 'who' | 'meaning' | 'amount' | 'when' | 'how';

const INTENTS: readonly [Intent, RegExp][] = [
  ['meaning', /什么意思|是什么$|^什么是|^什么叫|何谓|啥意思|^啥是|是啥$|含义|定义|名词解释|指什么|指的是|叫做?什么$/],
  [
    'who',
    /谁|(哪个|哪些|哪几个|什么|那个)(部门|单位|局|机关)|哪家|责任单位|^(主)?(分|掌)?管.+的|的(部门|单位|局|机关|衙门)$|(部门|单位|机关|机构)$|归.{1,4}管|哪个?管/,
  ],
  ['amount', /多少|几个|几家|几次|比例|占比|达到|指标|目标|百分之/],
  ['when', /什么时候|啥时候|何时|几时|多久|期限|截止|哪年|哪一年|哪天|哪一天/],
  ['how', /怎么|怎样|如何|咋|流程|手续|条件/],
];

/** The intent of a plain query, by its question words; undefined for plain words. */
export const intentOf = (query: string): Intent | undefined => INTENTS.find(([, pattern]) => pattern.test(query))?.[0];

/** Whether a plain query asks for an office by what it is for: 知识产权局, 管科研的部门. */
export const asksForOffice = (query: string): boolean =>
  /(?:局|委|委员会|厅|处|办公室|部门|单位|机关|机构)$/.test(query) && !/责任(?:部门|单位|机关|机构)$/.test(query);
