import { sectionsAround } from '../../plan/sections.ts';
import type { Clause } from '../../plan/types.ts';
import type { Area, Block } from '../scene.ts';
import { paragraph } from '../text.ts';
import { grid, heading, named, stack, style, type Kit, type Part } from './kit.ts';

/** A first sentence no longer than this names the paragraph. */
const NAME = 12;

function words(kit: Kit, area: Area, { sentences: [first], text }: Clause): Block {
  if (!first || first.text.length > NAME || first.text.length === text.length)
    return paragraph(text, area, style(kit.sizes.body), kit.measure);
  return named(kit, area, first.text.replace(/。$/u, ''), text.slice(first.start + first.text.length));
}

/** The sections that the plan puts before its tasks, or after them, in its own words. */
export const sections =
  (where: 'before' | 'after', columns: number): Part =>
  (kit, area) =>
    stack(
      area,
      kit.sizes.body,
      sectionsAround(kit.plan, where).map(
        ({ heading: name = '', clauses }) =>
          (at: Area) =>
            stack(at, 0, [
              (a) => heading(kit, a, name),
              (a) =>
                grid(
                  a,
                  Math.min(columns, clauses.length),
                  kit.sizes.body,
                  clauses.map((clause) => (cell: Area) => words(kit, cell, clause)),
                ),
            ]),
      ),
    );
