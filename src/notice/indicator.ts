/** Verbs of official texts that ask for something to be there. */
export const VERBS =
  '扶持|设置|配备|配置|购置|安装|建设打造|建设形成|推动建成|培育形成|培育壮大|推动|推进|建成|建设|打造|培育|培养|遴选|选取|选树|选拔|评选|评定|认定|举办|组织开展|组织|开展|新增|引进|引育|招引|引聚|集聚|汇聚|聚集|组建|成立|设立|发布|推出|形成|完成|挖掘|创建|布局|布设|申报|实现|制定|修订|听取|支持|投资|促进|打通|新建|改造|突破|孵化|建立|争取|保证|保持|确保|力争|拟|入库|累计|实施|开放|调度|储备|研发|开发|提供|统筹提供|推广|出台|编制|储备|吸引|带动|规划|梳理|归集|覆盖|惠及|服务|接入|排查|整治|清理|走访|签约|落地|达成|压减|减少|滚动发布|滚动开放|新培育|新引进|再';
export const VERB_FIRST = new RegExp(`^(?:${VERBS})+`);
const VERB_LAST = new RegExp(`(?:${VERBS})$`);
/** What a verb makes a noun of: 研发经费, 签约金额, 培训中心. */
const NOUN_END = /^(?:经费|投入|金额|总额|额|率|量|数|强度|面积|规模|收入|人次|中心|机构|平台|体系|能力|基地|站|点|活动)/;

/** The thing that is counted: words before the number without verbs and comparison, else those after it. */
export function indicatorOf(before: string, after: string, date: RegExp): string {
  const clean = before
    .replace(date, '')
    .replace(/(?<=[\u4e00-\u9fa5]{2})每(?:年度?|季度?|月)((?:不少于|不低于|至少)?)$/, '$1')
    .replace(/(?:[\u4e00-\u9fa5]{2,8})?(?:每年度?|每季度?|每月|年均)/, (m) =>
      /^每|年均/.test(m) ? '' : m.replace(/每年度?|每季度?|每月|年均/, '\u0002'),
    )
    .split('\u0002')
    .at(-1);
  const words = (clean ?? '')
    .replace(/^(?:[一二三四五]年)?(?:全市|全省|全区|全县|市区|累计|力争|逐步|实现|推动|其中|新建|要|共|每年|并|还|再|等)+/, '')
    .replace(VERB_FIRST, (verb: string, at: number, all: string) => (NOUN_END.test(all.slice(at + verb.length)) ? verb : ''))
    .replace(/^全[市省区县州]$/, '')
    .replace(
      /(?:总数|累计|逐步|合计|总计|共计|力争)*(?:不少于|不低于|不小于|至少|超过|超|突破|大于|高于|逾|达到|达|不超过|不高于|不多于|(?:稳定|保持|维持|控制)在|约|提高到|提高至|提升到|提升至|增至|降至|压缩至|均|分别|为)*$/,
      '',
    )
    .replace(/(?:总数|累计|逐步)$/, '')
    .replace(/^[、，,和及与\s]+|[、，,和及与\s]+$/g, '');
  const left = VERB_LAST.test(words) || /(?:首批|分别|第[一二三]批)$/.test(words) ? '' : words.replace(/[（(][^）)]*[）)]/g, '');
  if (left.length >= 2) return left;
  const noun = after.replace(/^(?:以上|以内|左右|及以上)/, '').replace(/(?:并|且|，).*$/, '');
  const tail =
    noun.length > 16 && noun.includes('的')
      ? noun.slice(noun.lastIndexOf('的') + 1)
      : /^以.{2,12}的/.test(noun)
        ? noun.replace(/^以.{2,12}的/, '')
        : noun;
  return (
    tail.replace(/^(?:的|、)/, '').trim() ||
    noun.trim() ||
    words ||
    (new RegExp(`^(?:${VERBS}|累计|力争)*$`).test(clean ?? '') || /每(?:年度?|季度?|月)?$/.test(before)
      ? ''
      : before
          .replace(/^.*?每(?:年度?|季度?|月)/, '')
          .replace(/不?(?:超过|少于|低于|高于|多于)$/, '')
          .trim())
  );
}

/** What the words before a bare number (…，到2026年建成500家) speak of: the object of the fragment before it. */
export const objectOf = (fragment: string): string => {
  const object = fragment
    .replace(/^.*?(?:全面|大力|积极|持续|加快|深入|有序)/, '')
    .replace(VERB_FIRST, '')
    .trim();
  return /^[\u4e00-\u9fa5“”A-Za-z]{2,20}$/.test(object) ? object : '';
};
