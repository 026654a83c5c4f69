import type { Outside } from './engine.ts';
import type { Answer } from './query.ts';

/** What search says in words of its own. Each sentence is true of the plan whatever was typed; the reader's words are never changed in it. */

const aboutOutside = ({ kind, name }: Outside): string =>
  ({
    body: `${name}不是本方案的责任单位。`,
    place: `${name}不在本方案范围内。`,
    part: `方案没有提到${name}。`,
    topic: `方案没有写${name}。`,
  })[kind];

/** What to say above the results: that the plan does not hold what was asked, or which part of it. */
export function absenceOf({ absent, outside }: Pick<Answer, 'absent' | 'outside'>): string[] {
  if (!absent) return outside.filter((o) => o.kind !== 'place').map(aboutOutside);
  const told = outside.filter((o) => o.kind !== 'topic').map(aboutOutside);
  return ['方案没有写这件事。', ...told];
}

/** How many results there are, for the line above them and for screen readers. */
export const countOf = (count: number, absent: boolean): string =>
  absent ? (count > 0 ? `下面是方案里相近的内容，${count}条。` : '') : count > 0 ? `找到${count}条结果。` : '没有找到结果。';
