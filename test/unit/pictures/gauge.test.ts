import { expect, test } from 'vitest';
import { gauge } from '../../../src/pictures/parts/gauge.ts';

const BOX = { x: 10, y: 20, width: 200, height: 12 };

test('a share is a bar on the scale from 0 to 100 %, whatever the share', () => {
  for (const value of [0, 60, 75, 100]) {
    const [scale, bar] = gauge({ value, unit: '%' }, BOX).map((mark) => (mark.kind === 'shape' ? mark.width : 0));
    expect(bar).toBeCloseTo(((scale ?? 0) * value) / 100);
  }
});

test('a count is as many dots, in the middle of the box', () => {
  const dots = gauge({ value: 5, unit: '个' }, BOX).flatMap((mark) => (mark.kind === 'shape' ? [mark] : []));
  expect(dots).toHaveLength(5);
  const [first, last] = [dots[0], dots[4]];
  expect((first?.x ?? 0) - BOX.x).toBeCloseTo(BOX.x + BOX.width - (last?.x ?? 0) - BOX.height);
});

test('what is built or not, large counts and parts of a whole number show no dots', () => {
  for (const target of [
    { value: undefined, unit: undefined },
    { value: 20_000, unit: '人次' },
    { value: 1.5, unit: '倍' },
  ])
    expect(gauge(target, BOX)).toEqual([]);
});
