import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/root.ts';
import { checkContent } from '../../../src/collections/check-content.ts';
import { formatAmount, formatValue, formatWhen } from '../../../src/plan/format.ts';
import { chineseDate } from '../../../src/notice/text.ts';
import type { Plan } from '../../../src/plan/types.ts';
import { shareCard, squareCard } from '../../../src/pictures/card.ts';
import { measure } from '../../../src/pictures/face.ts';
import { planPictures } from '../../../src/pictures/pictures.ts';
import type { Run, Scene } from '../../../src/pictures/scene.ts';

const SITE = 'https://plan.example/';

/** All words of our own that a picture may have: plain labels that tell what stands beside them. */
const LABELS = [
  ...['一图读懂', '政策导读', '个方面', '项任务', '个责任单位', '项激励', '成文', '公开', '建成'],
  ...['责任单位：', '责任矩阵', '单位＼任务', '项', '第', '激励', '可享受的对象和条件，见所注任务的原文。'],
  ...['编者注：以下几处，原文各处写法不同，均照原文列出。', '依据：', '以正式文件为准；原文前后不一处见网页。', '扫码看原文'],
  ...[
    '这是一份什么方案',
    '目标与期限',
    '做哪些事：',
    '有哪些支持：',
    '谁来做：',
    '空心：',
    '实心：',
    '（期限已过）',
    '（期限未到）',
    '（不变）',
  ],
  ...['（没有责任单位）', '能不能享受、有什么条件，以原文为准。', '→', '／'],
];
/** Marks and digits between words; that the figures are right is tested on its own. */
const MARKS = /^[\s0-9，、；。：（）《》·—…]/u;
/** A part of a text is recognised by so many characters; shorter texts count as a whole. */
const PART = 4;

/** Every text of the plan, whatever record holds it. */
function textsOf(plan: Plan): Set<string> {
  const texts = new Set<string>();
  const seen = new Set<unknown>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value);
    else if (value && typeof value === 'object' && !seen.has(value)) {
      seen.add(value);
      for (const [key, part] of Object.entries(value)) if (key !== 'id') walk(part);
    }
  };
  walk(plan);
  for (const date of [plan.meta.written, plan.meta.published]) if (date !== undefined) texts.add(chineseDate(date));
  for (const target of plan.targets) texts.add(formatWhen(target)).add(formatValue(target)).add(formatAmount(target));
  return texts;
}

/** The first words of a text that are neither the plan's nor labels; empty when there are none. */
function foreign(text: string, texts: ReadonlySet<string>): string {
  const corpus = [...texts].join('\n');
  const whole = [...texts, ...LABELS, SITE].filter((words) => words !== '');
  const reached = new Set([0]);
  let furthest = 0;
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    furthest = at;
    const rest = text.slice(at);
    if (MARKS.test(rest)) reached.add(at + 1);
    for (const words of whole) if (rest.startsWith(words)) reached.add(at + words.length);
    for (let length = PART; length <= rest.length && corpus.includes(rest.slice(0, length)); length++) reached.add(at + length);
  }
  return reached.has(text.length) ? '' : text.slice(furthest, furthest + 30);
}

const wordsOf = (scene: Scene): string =>
  scene.marks
    .filter((mark): mark is Run => mark.kind === 'run')
    .map((run) => run.text)
    .join('');

test('words from elsewhere are told', () => {
  const texts = new Set(['推动职业教育高质量发展']);
  expect(foreign('职业教育高质量：建成', texts)).toBe('');
  expect(foreign('职业教育欢迎各界踊跃申报', texts)).toMatch(/^欢迎/);
});

describe.each(['content', 'test/fixtures/plans/riverside', 'test/fixtures/plans/base'])('words in the pictures of %s', (dir) => {
  test('are the plan’s or plain labels, and none else', async () => {
    const { plan } = await checkContent(join(root, dir));
    if (!plan) throw new Error(`${dir} has diagnostics`);
    const texts = textsOf(plan);
    const pages = plan.tasks.map((task) => shareCard({ title: task.title, description: task.clause.text }, plan, measure));
    const scenes = [...planPictures(plan, measure, SITE).map(({ scene }) => scene), ...pages, squareCard(plan, measure)];
    for (const scene of scenes) expect(foreign(wordsOf(scene), texts), scene.title).toBe('');
  });

  test('of the handout hold every section that has a heading, word for word', async () => {
    const { plan } = await checkContent(join(root, dir));
    const handout = plan ? planPictures(plan, measure, SITE).filter(({ file }) => file.startsWith('plan-handout')) : [];
    if (plan) {
      const words = handout.map(({ scene }) => wordsOf(scene)).join('');
      for (const { heading, clauses } of plan.sections)
        if (heading) {
          expect(words).toContain(heading);
          for (const { sentences } of clauses) for (const { text } of sentences) expect(words).toContain(text.replace(/。$/u, ''));
        }
    }
  });
});
