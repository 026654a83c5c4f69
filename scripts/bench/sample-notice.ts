import { random } from './random.ts';

const FIELDS =
  '水务 林草 文旅 交通 民政 农牧 卫健 体育 档案 统计 住建 公安 司法 商务 审计 能源 信访 医保 人防 气象 教育 科技 财政 应急 消防'.split(' ');
const ENDINGS = ['局', '中心', '委员会', '服务站'];
const VERBS = '推进 完善 加强 优化 拓展 规范 提升 健全 探索 落实'.split(' ');
const OBJECTS =
  '设施建设 服务网络 信息共享 人才培养 联合执法 应急演练 数据统计 志愿服务 安全检查 资金管理 平台运行 标准实施 项目储备'.split(' ');
const MEANS = [
  '坚持问题导向和目标导向相统一，对照上级要求逐项梳理短板弱项，形成清单并动态更新',
  '建立部门联席会商机制，每季度召开一次会议，通报进展、研究问题、明确下一步安排',
  '依托市级一体化平台归集数据，推动系统互联、结果互认，减少群众重复提交材料',
  '鼓励社会力量依法参与，探索政府购买服务、以奖代补等方式，提高资金使用效益',
  '组织专题培训和岗位练兵，选派骨干到基层一线指导，提升队伍专业化水平',
  '加强全过程监督检查，发现问题及时整改，对推进不力的予以通报',
  '围绕重点区域、重点行业、重点人群开展摸底调查，分类制定工作方案，一类一策组织实施',
  '完善配套制度和操作规程，细化办理条件、办理时限和办理流程，做到公开透明',
  '支持有条件的旗县区先行先试，总结可复制、可推广的经验做法，适时在全市推开',
  '充分利用广播电视、政务新媒体和社区宣传栏，面向公众开展常态化宣传解读',
] as const;
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
const HAN = '零一二三四五六七八九'.split('');

/** 1 … 99 as Chinese numbers: 十, 二十一. */
const han = (n: number): string =>
  n < 10 ? pick(HAN, n) : `${n < 20 ? '' : pick(HAN, Math.floor(n / 10))}十${n % 10 ? pick(HAN, n % 10) : ''}`;

const unitOf = (i: number): string => `市${pick(FIELDS, i)}${pick(ENDINGS, Math.floor(i / FIELDS.length))}`;

/**
 * An invented notice of any size, in the prose of real ones: sections, groups, tasks of some 200 characters that run on through them, units after each,
 * targets in every third. The same at each run.
 * @param units at most 100; each has a task at least
 */
export function sampleNotice(tasks: number, units: number): string {
  const next = random(7);
  const lines = [
    '示例市人民政府关于印发《示例市公共服务提升行动方案》的通知',
    '各旗县区人民政府，市各有关部门：',
    '现将《示例市公共服务提升行动方案》印发给你们，请认真贯彻执行。',
    '示例市人民政府',
    '2026年1月12日',
    '示例市公共服务提升行动方案',
    '为提升全市公共服务水平，结合实际，制定本方案。',
    '一、总体目标',
    '到2027年底，建成公共服务示范点120个，服务覆盖率达到95%以上；到2028年底，建成公共服务示范点200个。',
  ];
  const share = Math.ceil(units / tasks);
  for (let i = 0; i < tasks; i++) {
    if (i % 50 === 0) lines.push(`${han(2 + i / 50)}、提升第${han(1 + i / 50)}类公共服务`);
    if (i % 10 === 0) lines.push(`（${han(1 + (i % 50) / 10)}）${pick(VERBS, i / 10)}${pick(FIELDS, i / 10)}领域基础能力。`);
    const own = Array.from({ length: share }, (_, n) => unitOf((i * share + n) % units));
    const more = Array.from({ length: Math.floor(next() * 6) }, () => unitOf(Math.floor(next() * units)));
    const title = `${pick(VERBS, i)}${pick(FIELDS, Math.floor(i / VERBS.length))}${pick(OBJECTS, i + Math.floor(i / 7))}`;
    const target = i % 3 === 0 ? `到${2026 + (i % 3)}年底，建成${title}示范点${1 + Math.floor(next() * 30)}个。` : '';
    const means = Array.from({ length: 3 + Math.floor(next() * 3) }, () => `${pick(MEANS, Math.floor(next() * MEANS.length))}。`);
    lines.push(`${i + 1}.${title}。${[...new Set(means)].join('')}${target}（责任单位：${[...new Set([...own, ...more])].join('、')}）`);
  }
  return `${lines.join('\n')}\n`;
}
