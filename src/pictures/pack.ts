import { citationOf } from '../plan/citation.ts';
import type { Plan } from '../plan/types.ts';
import type { Scene } from './scene.ts';

/** A picture for the pack: the name of its file and what it shows. */
export interface Packed {
  file: string;
  title: string;
  scene: Scene;
}

/** The words of a picture in the order in which they stand on it: a line each, those side by side together. */
export function wordsOfScene({ marks }: Scene): string {
  const runs = marks.filter((mark) => mark.kind === 'run').toSorted((a, b) => a.box.y - b.box.y || a.x - b.x);
  const lines: (typeof runs)[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && run.box.y < first.box.y + first.box.height * 0.5) line.push(run);
    else lines.push([run]);
  }
  return lines
    .map((line) =>
      line
        .toSorted((a, b) => a.x - b.x)
        .map((run) => run.text)
        .join('\u3000'),
    )
    .join('\n');
}

/**
 * What goes with a picture when it is handed on: what it is, its words for those who do not see it, how it is cited (the notice first, then the site), what one may do with it.
 * @param address where the site stands; none while nobody has said so
 */
export function captionFile({ title, scene }: Packed, plan: Plan, address?: string): string {
  return [
    title,
    '',
    '一、图里的文字（供看不见图的人，也供复制）',
    wordsOfScene(scene),
    '',
    '二、怎样引用',
    `${citationOf(plan)}。图：${title}，${plan.site.name}制图${address ? `，${address}` : ''}`,
    '',
    '三、使用',
    '本站的程序以 MIT 许可公开；通知本身是官方文件，不在这个许可之内，以正式文件为准。转发请附上面的引用；改动过的，请注明已改动。',
    '图中字体为思源宋体（Noto Serif SC），按 SIL Open Font License 1.1 使用。',
    '',
  ].join('\r\n');
}
