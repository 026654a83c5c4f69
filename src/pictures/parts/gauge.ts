import type { Target } from '../../plan/types.ts';
import { shape, type Box, type Mark } from '../scene.ts';

/** More pieces than these are no longer counted at a glance. */
const MOST = 10;

/**
 * The value of a target to look at: a count as so many dots, a share as a bar on the common scale from 0 to 100 %. Nothing for what is built
 * or not, and for large counts.
 */
export function gauge({ value, unit }: Pick<Target, 'value' | 'unit'>, box: Box): Mark[] {
  if (value === undefined) return [];
  if (unit === '%' && value <= 100) {
    const width = box.width * 0.72;
    const x = box.x + (box.width - width) / 2;
    return [
      shape('rule', x, box.y, width, box.height, box.height / 2),
      shape('accent', x, box.y, (width * value) / 100, box.height, box.height / 2),
    ];
  }
  if (!Number.isInteger(value) || value < 1 || value > MOST) return [];
  const step = box.height * 1.5;
  const from = box.x + (box.width - step * (value - 1) - box.height) / 2;
  return Array.from({ length: value }, (_, i) => shape('accent', from + i * step, box.y, box.height, box.height, box.height / 2));
}
