import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { random } from './random.ts';

const FIELDS = '水务 林草 文旅 交通 民政 农牧 卫健 体育 档案 统计 住建 公安 司法 商务 审计 能源 信访 医保 人防 气象'.split(' ');
const ENDINGS = ['局', '中心', '委员会'];
const VERBS = '推进 完善 加强 优化 拓展 规范 提升 健全 探索 落实'.split(' ');
const OBJECTS = '设施建设 服务网络 信息共享 人才培养 联合执法 应急演练 数据统计 志愿服务 安全检查 资金管理'.split(' ');
const pick = (list: readonly string[], i: number): string => list[i % list.length] ?? '';

interface Unit {
  id: string;
  short: string;
  printed: string;
}
interface Task {
  number: number;
  title: string;
  group: number;
  units: Unit[];
  target: string | undefined;
  year: string;
}

const units = (count: number): Unit[] =>
  Array.from({ length: count }, (_, i) => {
    const short = `${pick(FIELDS, i)}${pick(ENDINGS, Math.floor(i / FIELDS.length))}`;
    return { id: `unit-${i + 1}`, short, printed: `市${short}` };
  });

/** Every unit has a task at least: a unit that the text does not name would be a fault of the plan. */
function tasks(count: number, all: readonly Unit[]): Task[] {
  const next = random(1);
  const share = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, i) => {
    const own = all.slice(i * share, (i + 1) * share);
    const more = Array.from({ length: Math.floor(next() * 6) }, () => all[Math.floor(next() * all.length)] ?? own[0]);
    const amount = 1 + Math.floor(next() * 9);
    const year = next() < 0.5 ? '2027' : '2028';
    const title = `${pick(VERBS, i)}${pick(FIELDS, Math.floor(i / VERBS.length))}${pick(OBJECTS, i + Math.floor(i / 7))}`;
    return {
      number: i + 1,
      title,
      group: Math.floor(i / 20),
      units: [...new Set([...own, ...more, all[i % all.length]])].filter((unit) => unit !== undefined),
      target: next() < 0.6 ? `建成${title}示范点${amount}个` : undefined,
      year,
    };
  });
}

/** Front matter and YAML files are written as JSON, which is YAML too. */
const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/**
 * An invented plan of any size as a content folder's files: to see the site bear two hundred tasks of sixty units, and a single one. The same at each run.
 * @returns path in the folder and text
 */
function samplePlan(taskCount: number, unitCount: number): Record<string, string> {
  const all = units(unitCount);
  const list = tasks(taskCount, all);
  const title = '示例市公共服务提升实施方案';
  const notice = `关于印发《${title}》的通知`;
  const preamble = '为提升公共服务，制定本方案。';
  const groups = [...new Set(list.map((t) => t.group))].map((g) => ({ id: `group-${g + 1}`, heading: `（${g + 1}）第${g + 1}类工作` }));
  const files: Record<string, string> = {
    'plan.yaml': json({
      title: notice,
      planTitle: title,
      shortTitle: '公共服务提升实施方案',
      summary: notice,
      indexNumber: 'SL-2026-001',
      documentNumber: '示发〔2026〕1号',
      issuers: ['示例市人民政府'],
      category: '政府文件',
      written: '2026-01-05',
      published: '2026-01-12 09:00:00',
      validity: '有效',
      jurisdiction: '示例市',
      source: { file: 'source/notice.txt', frame: [] },
      outline: [
        { kind: 'title', id: 'plan-title' },
        { kind: 'section', id: 'preamble' },
        { kind: 'tasks', id: 'tasks', heading: '一、主要任务', groups },
      ],
    }),
    'site.yaml': json({ name: '示例方案导读', description: `逐条阅读《${title}》。` }),
    'vocabulary.yaml': json({
      departmentKinds: ['市政府部门', '公共机构', '其他单位'].map((label, i) => ({ id: `kind-${i + 1}`, label })),
      incentiveKinds: [],
      claimants: [],
      needs: [],
    }),
    'sections/preamble.md': `---\ntitle: 前言\n---\n\n${preamble}\n`,
  };
  for (const [i, { id, short, printed }] of all.entries())
    files[`departments/${id}.yaml`] = json({
      name: `示例${printed}`,
      order: i + 1,
      kind: `kind-${(i % 3) + 1}`,
      shortNames: [short],
      printed: [printed],
    });
  const paragraphs = list.map((task) => {
    const deed = task.target ? `到${task.year}年底，${task.target}。` : '分步实施，形成长效机制。';
    const text = `${task.number}.${task.title}。${deed}（责任单位：${task.units.map((u) => u.printed).join('、')}）`;
    const target = task.target && {
      id: 'sites',
      indicator: `${task.title}示范点`,
      comparison: 'count',
      value: Number(/\d+/.exec(task.target)?.[0]),
      unit: '个',
      due: `${task.year}-12-31`,
      quote: `到${task.year}年底，${task.target}`,
    };
    files[`tasks/${String(task.number).padStart(3, '0')}.md`] =
      `---\n${json({ number: task.number, title: task.title, group: `group-${task.group + 1}`, units: task.units.map((u) => u.printed), targets: target ? [target] : [] })}---\n\n${text}\n`;
    return { group: task.group, text };
  });
  const body = groups.flatMap((g, i) => [g.heading, ...paragraphs.filter((p) => p.group === i).map((p) => p.text)]);
  files['source/notice.txt'] = [
    `标 题: | ${notice} |`,
    '索 引 号: | SL-2026-001 | 发文字号: | 示发〔2026〕1号 |',
    '发文机构: | 示例市人民政府 | 信息分类: | 政府文件 |',
    `概 述: | ${notice} |`,
    '成文日期: | 2026-01-05 00:00:00 | 公开日期: | 2026-01-12 09:00:00 | 废止日期: | 有效性: | 有效 |',
    notice,
    title,
    preamble,
    '一、主要任务',
    ...body,
    '',
  ].join('\n');
  return files;
}

/** Writes the invented plan into a folder, in the place of what was there. */
export async function writeSamplePlan(dir: string, taskCount: number, unitCount: number): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  for (const [path, text] of Object.entries(samplePlan(taskCount, unitCount))) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}
